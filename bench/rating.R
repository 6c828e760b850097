# The rating of bench/compare-quality in R: the same formulas on the same file, vectorised, and beside it what R users would
# reach for, metafor and lme4.
#
# R at its best, not a straw man: read.csv told its columns and their number, words turned into numbers once for each
# different word, sorting by radix, sums by rowsum over many columns at once, residuals from one crossprod. R has no faster
# reader without packages that Debian's r-base-core lacks.
#   Rscript rating.R ANSWERS.csv AS_AT FOLDER REPEATS METAFOR_SERVICES [lmer]      prints one JSON line

arguments <- commandArgs(trailingOnly = TRUE)
file <- arguments[1]
as_at <- as.integer(as.Date(arguments[2]))
first <- as.integer(seq(as.Date(arguments[2]), by = "-24 months", length.out = 2)[2])
folder <- arguments[3]
repeats <- as.integer(arguments[4])
metafor_services <- as.integer(arguments[5])
with_lmer <- length(arguments) > 5 && arguments[6] == "lmer"

types <- c("self", "supported", "relative")
nobody_selected <- c("random", "census", "routine")

# How long a piece of work took at best, by the clock and of the processor, and what came of it.
best <- function(times, work) {
  taken <- NULL
  for (i in seq_len(times)) taken <- rbind(taken, system.time(result <- work(), gcFirst = TRUE))
  list(clock = min(taken[, "elapsed"]), cpu = min(taken[, "user.self"] + taken[, "sys.self"]), result = result)
}

numbers <- function(words, to) {
  different <- unique(words)
  to(different)[match(words, different)]
}

answers <- function() {
  read <- read.csv(file,
    colClasses = c("character", "integer", "character", "character", "numeric", "character"),
    nrows = 1100000, quote = "", comment.char = "", na.strings = ""
  )
  services <- unique(read$service)
  list(
    services = services,
    service = match(read$service, services),
    resident = read$resident,
    type = match(read$type, types),
    day = numbers(read$date, function(date) as.integer(as.Date(date))),
    score = read$score,
    counts = numbers(read$collected, function(way) way %in% nobody_selected)
  )
}

# One vote for each resident: the latest; of one day the person's own words first; of one day and kind their mean.
votes <- function(a) {
  keep <- which(a$counts & a$day <= as_at & a$day >= first)
  keep <- keep[order(a$service[keep], a$resident[keep], -a$day[keep], a$type[keep], method = "radix")]
  service <- a$service[keep]
  resident <- a$resident[keep]
  day <- a$day[keep]
  type <- a$type[keep]
  score <- a$score[keep]
  n <- length(keep)
  new <- c(TRUE, service[-1] != service[-n] | resident[-1] != resident[-n])
  at <- which(new)
  of <- cumsum(new)
  tied <- which(!new & day == day[at][of] & type == type[at][of])
  if (length(tied) > 0) {
    again <- which(of %in% unique(of[tied]) & day == day[at][of] & type == type[at][of])
    sums <- rowsum(cbind(score[again], 1), of[again])
    score[at[as.integer(rownames(sums))]] <- sums[, 1] / sums[, 2]
  }
  list(service = service[at], type = type[at], day = day[at], score = score[at])
}

paule_mandel <- function(y, v, least) {
  off <- function(tau2) {
    w <- 1 / (v + tau2)
    sum(w * (y - sum(w * y) / sum(w))^2) - (length(y) - 1)
  }
  if (off(least) <= 0) least else uniroot(off, c(least, var(y) + least), extendInt = "downX", tol = 1e-13)$root
}

rate <- function(a) {
  v <- votes(a)
  service <- match(v$service, unique(v$service))
  dummies <- cbind(v$type == 2L, v$type == 3L) + 0
  weight <- 0.5^((as_at - v$day) / (365.25 / 12) / 12)
  sums <- rowsum(cbind(
    1, v$score, weight, weight^2, weight * v$score, dummies, weight * dummies
  ), service, reorder = FALSE)
  heard <- sums[, 1]
  services <- length(heard)

  # 1. Pooled slopes within services.
  within <- dummies - (sums[, 6:7] / heard)[service, ]
  off <- v$score - (sums[, 2] / heard)[service]
  beta <- solve(crossprod(within), crossprod(within, off))
  s2 <- sum((off - within %*% beta)^2) / (length(v$score) - services - 2)

  # 2. Adjusted means.
  effective <- sums[, 3]^2 / sums[, 4]
  adjusted <- drop(sums[, 5] / sums[, 3] - (sums[, 8:9] / sums[, 3] - 1 / 3) %*% beta)
  variance <- s2 / effective

  # 3. How far services lie apart.
  tau2 <- paule_mandel(adjusted, variance, 0.01 * s2)
  w <- 1 / (variance + tau2)
  mu <- sum(w * adjusted) / sum(w)

  # 4. and 5. Estimates and their intervals.
  b <- (services - 3) / (services - 1) * variance / (variance + tau2)
  estimate <- (1 - b) * adjusted + b * mu
  error <- sqrt(variance * (1 - b) + b^2 / sum(w) + 2 / (services - 3) * b^2 * (adjusted - mu)^2)
  z <- qnorm(0.95)
  low <- estimate - z * error
  high <- estimate + z * error
  reliability <- tau2 / (tau2 + variance)

  # 6. Words.
  words <- rep("about the usual range", services)
  words[high < mu] <- "clearly below the usual range"
  words[low > mu] <- "clearly better than the usual range"
  words[heard < 5 | reliability < 0.4] <- "too few answers to say"
  list(
    votes = v, variance = variance,
    model = c(
      "slope the person, with support" = beta[1], "slope a relative or advocate" = beta[2],
      services = services, votes = length(v$score), s2 = s2, tau2 = tau2, mu = mu
    ),
    ratings = data.frame(
      service = a$services[unique(v$service)], heard = heard, effective = effective, adjusted = adjusted,
      estimate = estimate, low = low, high = high, reliability = reliability,
      below = pnorm((mu - estimate) / error), words = words
    )
  )
}

first_reading <- best(1, answers)
a <- first_reading$result
first_rating <- best(1, function() rate(a))
asked <- proc.time()[["elapsed"]]
reading <- best(repeats - 1, answers)
rating <- best(repeats, function() rate(a))
found <- rating$result
model <- found$model
measured <- list(first_read = first_reading, first_rate = first_rating, read = reading, rate = rating)

if (metafor_services > 0) {
  suppressPackageStartupMessages(library(metafor))
  some <- order(found$ratings$service, method = "radix")[seq_len(metafor_services)]
  y <- found$ratings$adjusted[some]
  v <- found$variance[some]
  measured$metafor <- best(1, function() {
    fitted <- rma(y, v, method = "PM", control = list(tol = 1e-12))
    list(fitted = fitted, services = blup(fitted))
  })
  fitted <- measured$metafor$result$fitted
  model <- c(model, "effects tau2" = fitted$tau2, "effects mu" = fitted$beta[1])
}
spread <- c(NA, NA)
if (with_lmer) {
  suppressPackageStartupMessages(library(lme4))
  data <- data.frame(
    score = found$votes$score, type = factor(found$votes$type), service = factor(found$votes$service)
  )
  measured$lmer <- best(1, function() {
    fitted <- lmer(score ~ type + (1 | service), data, control = lmerControl(calc.derivs = FALSE))
    list(fitted = fitted, services = ranef(fitted, condVar = TRUE))
  })
  spread <- as.data.frame(VarCorr(measured$lmer$result$fitted))$vcov
}

dir.create(folder, showWarnings = FALSE, recursive = TRUE)
write_exactly <- function(data, name) {
  figures <- vapply(data, is.double, TRUE)
  data[figures] <- lapply(data[figures], function(column) sprintf("%.17g", column))
  write.csv(data, file.path(folder, name), row.names = FALSE, quote = FALSE)
}
write_exactly(data.frame(figure = names(model), value = unname(model)), "model.csv")
write_exactly(found$ratings, "ratings.csv")

json <- function(name, value) sprintf('"%s": %s', name, if (is.na(value)) "null" else sprintf("%.6g", value))
version <- function(package) if (nzchar(system.file(package = package))) as.character(packageVersion(package)) else ""
members <- c(
  json("asked", asked),
  unlist(lapply(names(measured), function(name) {
    c(json(name, measured[[name]]$clock), json(paste0(name, "_cpu"), measured[[name]]$cpu))
  })),
  json("metafor_services", metafor_services), json("lmer_tau2", spread[1]), json("lmer_s2", spread[2]),
  sprintf('"%s": "%s"', c("r", "metafor_version", "lme4_version"), c(
    as.character(getRversion()), version("metafor"), version("lme4")
  ))
)
cat("{", paste(members, collapse = ", "), "}\n", sep = "")
