# The back-test of bench/compare-quality in R: the shipped book's points, the regulator's band and a fitted model on the same
# panel, by the same protocol, with the same subgroups, calibration and lead times.
#
# R at its best, not a straw man: only the columns that are needed are read, months are looked up in matrices, every decision
# is vectorised over homes, and all bootstrap samples of a figure are drawn and counted at once.
#   Rscript backtest.R PANEL.csv.gz FROM TO REPLICATES FOLDER REPEATS      prints one JSON line

arguments <- commandArgs(trailingOnly = TRUE)
file <- arguments[1]
month_number <- function(month) as.integer(substr(month, 1, 4)) * 12L + as.integer(substr(month, 6, 7)) - 1L
from <- month_number(arguments[2])
to <- month_number(arguments[3])
replicates <- as.integer(arguments[4])
folder <- arguments[5]
repeats <- as.integer(arguments[6])
seed <- 20260531L

horizon <- 12L
good <- 4L
falls_to <- c(3L, 2L)
thresholds <- c(2, 3)
fresh_days <- 30L
learnt_to <- from - 12L
learnt_from <- min(month_number("2018-09"), learnt_to)
without <- month_number("2019-06"):month_number("2021-03")
first_day <- function(month) as.integer(as.Date(sprintf("%d-%02d-01", month %/% 12L, month %% 12L + 1L)))
quarters <- function(months) months[months %% 3L == 2L]

# How long a piece of work took at best, by the clock and of the processor, and what came of it.
best <- function(times, work) {
  taken <- NULL
  for (i in seq_len(times)) taken <- rbind(taken, system.time(result <- work(), gcFirst = TRUE))
  list(clock = min(taken[, "elapsed"]), cpu = min(taken[, "user.self"] + taken[, "sys.self"]), result = result)
}

# ---- the panel -------------------------------------------------------------------------------------------------------

used <- c(
  snapshot = "character", cs = "character", provider = "character", service_type = "character", la_run = "character",
  simd_decile = "integer", places = "integer", rad = "character", min_grade = "integer", grade_pub = "character",
  last_insp = "character", compl_fy = "integer", compl_fy1 = "integer", enf_fy = "integer", enf_fy1 = "integer",
  req_fy = "integer", req_fy1 = "integer", mgr_change = "integer"
)

numbers <- function(words, to) {
  different <- unique(words)
  to(different)[match(words, different)]
}

days <- function(words) numbers(words, function(date) as.integer(as.Date(date)))

panel <- function() {
  heading <- names(read.csv(file, nrows = 1))
  classes <- ifelse(heading %in% names(used), used[heading], "NULL")
  d <- read.csv(file, colClasses = classes, quote = "\"", comment.char = "", na.strings = "", nrows = 120000)
  ids <- sort(unique(d$cs), method = "radix")
  p <- list(
    home = match(d$cs, ids), ids = ids, day = days(d$snapshot), month = numbers(d$snapshot, month_number),
    owner = d$provider, grade = d$min_grade, graded = days(d$grade_pub),
    band = match(tolower(d$rad), c("low", "medium", "high")) - 1L,
    places = ifelse(!is.na(d$places) & d$places < 1L, NA, d$places), fifth = (d$simd_decile + 1L) %/% 2L
  )
  p$published <- pmax(p$day, p$graded, days(d$last_insp), na.rm = TRUE)
  sector <- match(tolower(d$service_type), c("private", "voluntary or not for profit", "local authority", "health board"))
  p$sector <- ifelse(is.na(sector) & tolower(d$la_run) %in% "yes", 3L, sector)

  start <- min(p$month)
  at <- matrix(NA_integer_, length(ids), max(p$month) - start + 13L)
  cell <- cbind(p$home, p$month - start + 13L)
  at[cell] <- seq_along(p$home)
  earlier <- at[cbind(cell[, 1], cell[, 2] - 12L)]
  new <- (tapply(p$month, p$home, min)[p$home] > p$month - 12L)
  twelve <- function(this, last) {
    counted <- ifelse(is.na(earlier), 0L, this[earlier])
    value <- pmax(this + last - counted, 0L)
    value[is.na(earlier) & !new] <- NA
    ifelse(p$month %% 12L == 2L | is.na(this), this, value)
  }
  p$complaints <- twelve(d$compl_fy, d$compl_fy1)
  enforced <- twelve(d$enf_fy, d$enf_fy1)
  required <- ifelse(is.na(d$req_fy), d$req_fy1, d$req_fy)
  p$open <- pmax(enforced, d$enf_fy, 0L, na.rm = TRUE) > 0L | required > 0L

  changed <- known <- matrix(0L, nrow(at), ncol(at))
  changed[cell] <- ifelse(is.na(d$mgr_change), 0L, d$mgr_change)
  known[cell] <- !is.na(d$mgr_change)
  of_year <- function(counts) {
    sums <- t(apply(counts, 1, cumsum))
    sums[cell] - sums[cbind(cell[, 1], cell[, 2] - 12L)]
  }
  p$managers <- ifelse(of_year(known) > 0L, of_year(changed), NA)

  # In the order in which they became known; each grading once, on record from when it was first seen.
  order <- order(p$home, p$published, p$day, method = "radix")
  rows <- setdiff(names(p), "ids")
  p[rows] <- lapply(p[rows], `[`, order)
  shown <- which(!is.na(p$graded) & !is.na(p$grade))
  shown <- shown[!duplicated(cbind(p$home, p$graded, p$grade)[shown, ])]
  p$gradings <- data.frame(
    home = p$home[shown], published = p$graded[shown], on_record = p$published[shown], lowest = p$grade[shown]
  )
  p
}

# ---- decisions -------------------------------------------------------------------------------------------------------

# The latest record of each home published before the decision, if it is fresh: its row.
known_before <- function(p, decision, rows = seq_along(p$home)) {
  rows <- rows[p$published[rows] < decision]
  latest <- rows[c(p$home[rows][-1] != p$home[rows][-length(rows)], TRUE)]
  latest[p$day[latest] >= decision - fresh_days]
}

facts <- function(p, latest, decision) {
  owner <- match(p$owner[latest], unique(p$owner[latest]))
  graded <- !is.na(p$grade[latest])
  below <- graded & p$grade[latest] < good
  others <- rowsum(cbind(graded, below) + 0, owner, reorder = FALSE)[owner, , drop = FALSE] - cbind(graded, below)
  share <- (others[, 2] + 0.5) / (others[, 1] + 2)
  share[is.na(p$owner[latest])] <- NA
  data.frame(
    row = latest, home = p$home[latest], decision = decision, complaints = p$complaints[latest],
    open = p$open[latest] + 0, managers = p$managers[latest], share = share, log_places = log(p$places[latest]),
    grade = p$grade[latest], years = (decision - p$graded[latest]) / 365.25
  )
}

points <- function(f) {
  met <- function(condition) ifelse(is.na(condition), 0, condition)
  met(f$complaints >= 1) + met(f$complaints >= 2) + met(f$open) + met(f$managers >= 1) + met(f$managers >= 2) +
    met(f$share >= 0.4)
}

home_quarters <- function(p, months) {
  do.call(rbind, lapply(months, function(month) {
    decision <- first_day(month + 1L)
    end <- first_day(month + 1L + horizon)
    f <- facts(p, known_before(p, decision), decision)
    f <- f[!is.na(f$grade) & f$grade >= good, ]
    g <- p$gradings
    g <- g[g$published >= decision & g$published < end & g$on_record < end, ]
    f$again <- f$home %in% g$home
    for (fall in falls_to) {
      low <- g[g$lowest <= fall, ]
      low <- low[order(low$published), ]
      f[[paste0("fell_on", fall)]] <- low$published[match(f$home, low$home)]
    }
    f
  }))
}

# ---- the fitted model ------------------------------------------------------------------------------------------------

features <- c("complaints", "open", "managers", "share", "log_places", "grade", "years")

fitted_model <- function(training, fell) {
  raw <- as.matrix(training[features])
  mean <- colMeans(raw, na.rm = TRUE)
  deviation <- sqrt(colMeans(sweep(raw, 2, mean)^2, na.rm = TRUE))
  scaled <- function(f) {
    x <- sweep(sweep(as.matrix(f[features]), 2, mean), 2, deviation, "/")
    x[is.na(x)] <- 0
    cbind(1, x)
  }
  x <- scaled(training)
  beta <- numeric(ncol(x))
  penalty <- c(0, rep(1e-4, length(features)))
  for (step in 1:50) {
    chance <- plogis(drop(x %*% beta))
    change <- solve(
      crossprod(x, x * (chance * (1 - chance))) + diag(penalty), crossprod(x, fell - chance) - penalty * beta
    )
    beta <- beta + drop(change)
    if (max(abs(change)) < 1e-10) break
  }
  list(beta = beta, chance = function(f) plogis(drop(scaled(f) %*% beta)))
}

# ---- figures ---------------------------------------------------------------------------------------------------------

samples <- function(homes) {
  set.seed(seed)
  drawn <- sample.int(homes, homes * replicates, TRUE) + rep((seq_len(replicates) - 1L) * homes, each = homes)
  matrix(tabulate(drawn, homes * replicates), homes)
}

# The area under the curve of each column of weights, one row for each home.
areas <- function(score, fell, home, times) {
  level <- match(score, sort(unique(score)))
  levels <- max(level)
  if (levels <= 50) {
    # Few different scores: counted by score and home once, so that a sample is a product of two matrices.
    counted <- function(which) matrix(tabulate(level[which] + (home[which] - 1L) * levels, levels * nrow(times)), levels)
    fallen <- counted(fell) %*% times
    others <- counted(!fell) %*% times
    pairs <- colSums(fallen * ((lower.tri(diag(levels)) + diag(0.5, levels)) %*% others))
    return(pairs / (colSums(fallen) * colSums(others)))
  }
  order <- order(level)
  home <- home[order]
  fell <- fell[order] + 0
  end <- cumsum(tabulate(level))
  vapply(seq_len(ncol(times)), function(k) {
    weight <- times[home, k]
    fallen <- c(0, cumsum(weight * fell)[end])
    others <- c(0, cumsum(weight * (1 - fell))[end])
    sum(diff(fallen) * (others[-1] + others[-levels - 1])) / 2 / (fallen[levels + 1] * others[levels + 1])
  }, 0)
}

interval <- function(values) unname(quantile(values[is.finite(values)], c(0.025, 0.975)))

figures <- new.env()
put <- function(name, value) assign("all", c(figures$all, setNames(as.numeric(value), name)), figures)
put_interval <- function(name, values) {
  if (replicates > 0 && sum(is.finite(values)) >= 40) {
    figures$intervals <- rbind(figures$intervals, data.frame(figure = name, t(interval(values))))
  }
}

area <- function(name, score, fell, homes) {
  home <- match(homes, unique(homes))
  count <- max(home)
  value <- areas(score, fell, home, matrix(1, count, 1))
  put(paste(name, "auc"), value)
  if (replicates > 0 && is.finite(value)) {
    put_interval(paste(name, "auc"), areas(score, fell, home, samples(count)))
  }
}

cut <- function(name, score, fell, homes, at) {
  home <- match(homes, unique(homes))
  signal <- score >= at
  counts <- rowsum(cbind(signal & fell, signal & !fell, !signal & fell, !signal & !fell) + 0, home, reorder = TRUE)
  rates <- function(n) {
    list(hit = n[1, ] / (n[1, ] + n[2, ]), rest = n[3, ] / (n[3, ] + n[4, ]))
  }
  n <- cbind(colSums(counts))
  r <- rates(n)
  name <- paste(name, "at", at)
  put(paste(name, c("caught", "false", "missed", "quiet", "hit", "rest", "ratio", "share", "alarms")), c(
    n, r$hit, r$rest, r$hit / r$rest, n[1] / (n[1] + n[3]), 100 * n[2] / (sum(n) * horizon / 12)
  ))
  if (replicates > 0) {
    drawn <- rates(crossprod(counts, samples(nrow(counts))))
    put_interval(paste(name, "hit"), drawn$hit)
    put_interval(paste(name, "ratio"), drawn$hit / drawn$rest)
  }
}

calibration <- function(rule, learnt, score, rate, fell) {
  put(paste("calibration", rule, "learnt from"), learnt)
  order <- order(rate, score)
  score <- score[order]
  rate <- rate[order]
  fell <- fell[order]
  n <- length(rate)
  begin <- 1L
  groups <- 0L
  for (group in 1:5) {
    end <- floor(n * group / 5 + 0.5)
    if (end >= begin) {
      while (end < n && rate[end + 1] == rate[end]) end <- end + 1
      groups <- groups + 1L
      some <- begin:end
      put(
        paste("calibration", rule, groups, c("n", "expected", "observed")),
        c(length(some), mean(rate[some]), mean(fell[some]))
      )
      begin <- end + 1
    }
  }
}

run <- function(p) {
  figures$all <- numeric()
  figures$intervals <- NULL
  tested <- home_quarters(p, quarters(from:to))
  training <- home_quarters(p, quarters(setdiff(learnt_from:learnt_to, without)))
  fell_training <- !is.na(training$fell_on3)
  model <- NULL
  if (sum(fell_training) >= 20 && sum(!fell_training) >= 20) {
    model <- fitted_model(training, fell_training)
    put(paste("fitted", c("intercept", features)), model$beta)
  }
  scores <- function(f) {
    given <- points(f)
    list(
      points = given, book = ifelse(f$log_places <= log(10) & !is.na(f$log_places), NA, given), band = p$band[f$row],
      fitted = if (!is.null(model)) model$chance(f)
    )
  }
  score <- scores(tested)
  learnt <- scores(training)
  rules <- names(score)[!vapply(score, is.null, TRUE)]
  put("panel homes", length(p$ids))
  put("panel snapshots", length(p$home))

  for (fall in falls_to) {
    for (again in c(FALSE, TRUE)) {
      view <- paste("fall", fall, if (again) "again" else "all")
      counts <- if (again) tested$again else rep(TRUE, nrow(tested))
      fell <- !is.na(tested[[paste0("fell_on", fall)]])
      put(
        paste(view, c("n", "homes", "falls", "base rate")),
        c(sum(counts), length(unique(tested$home[counts])), sum(fell[counts]), mean(fell[counts]))
      )
      for (rule in rules) {
        heard <- counts & !is.na(score[[rule]])
        name <- paste(view, rule)
        put(paste(name, c("n", "homes", "falls", "silent", "falls silent")), c(
          sum(heard), length(unique(tested$home[heard])), sum(fell[heard]), sum(counts & !heard), sum(fell & counts & !heard)
        ))
        area(name, score[[rule]][heard], fell[heard], tested$home[heard])
        if (rule %in% c("points", "book")) {
          for (at in thresholds) cut(name, score[[rule]][heard], fell[heard], tested$home[heard], at)
        }
      }
    }
  }

  fell <- !is.na(tested$fell_on3)
  for (rule in rules) {
    heard <- !is.na(score[[rule]])
    if (rule == "fitted") {
      calibration(rule, nrow(training), score[[rule]], score[[rule]], fell)
    } else {
      known <- !is.na(learnt[[rule]])
      levels <- sort(unique(learnt[[rule]][known]))
      rates <- vapply(levels, function(level) mean(fell_training[known & learnt[[rule]] == level]), 0)
      at <- pmax(findInterval(score[[rule]][heard], levels), 1L)
      calibration(rule, sum(known), score[[rule]][heard], rates[at], fell[heard])
    }
  }

  # A fall counts once; the first decision before it at which the rule reached its threshold is the signal.
  fallen <- tested[fell, ]
  of <- paste(fallen$home, fallen$fell_on3)
  for (at in thresholds) {
    signal <- ifelse(score$points[fell] >= at, fallen$decision, NA)
    first <- tapply(signal, of, function(days) if (all(is.na(days))) NA else min(days, na.rm = TRUE))
    lead <- tapply(fallen$fell_on3, of, min) - first
    lead <- lead[!is.na(lead)]
    put(paste("lead", at, c("falls", "warned", "quarter", "half", "three quarters")), c(
      length(first), length(lead), quantile(lead, c(0.25, 0.5, 0.75))
    ))
  }

  places <- p$places[tested$row]
  size <- c("10 places or fewer", "11 to 30 places", "31 to 60 places", "more than 60 places")[
    findInterval(places, c(1, 11, 31, 61))
  ]
  sector <- c("privately run", "voluntary or not for profit", "run by a council", "run by a health board")[
    p$sector[tested$row]
  ]
  fifth <- p$fifth[tested$row]
  groups <- list(
    size = ifelse(is.na(size), "places not known", size),
    sector = ifelse(is.na(sector), "sector not known", sector),
    deprivation = ifelse(is.na(fifth), "deprivation not known", paste("fifth", fifth))
  )
  for (kind in names(groups)) {
    for (group in unique(groups[[kind]])) {
      some <- groups[[kind]] == group
      name <- paste(kind, group)
      put(
        paste(name, c("n", "homes", "falls")), c(sum(some), length(unique(tested$home[some])), sum(fell[some]))
      )
      area(name, score$points[some], fell[some], tested$home[some])
    }
  }

  # Every decision again from a panel in which the future was deleted.
  changed <- compared <- 0
  for (month in quarters(from:to)) {
    decision <- first_day(month + 1L)
    whole <- facts(p, known_before(p, decision), decision)
    past <- facts(p, known_before(p, decision, which(p$published < decision)), decision)
    compared <- compared + nrow(whole)
    changed <- changed + sum(!points(whole) %in% points(past)[match(whole$home, past$home)])
  }
  put(c("leaks compared", "leaks changed", "leaks known later"), c(compared, changed, sum(p$published > p$day)))
}

wanted <- replicates
replicates <- 0L
first_reading <- best(1, panel)
p <- first_reading$result
first_plain <- best(1, function() run(p))
asked <- proc.time()[["elapsed"]]
measured <- list(
  first_read = first_reading, first_plain = first_plain, read = best(repeats, panel),
  plain = best(repeats, function() run(p))
)
replicates <- wanted
measured$bootstrap <- best(repeats, function() run(p))

dir.create(folder, showWarnings = FALSE, recursive = TRUE)
found <- figures$all[is.finite(figures$all)]
write.csv(data.frame(figure = names(found), value = sprintf("%.17g", found)), file.path(folder, "figures.csv"),
  row.names = FALSE, quote = FALSE
)
names(figures$intervals) <- c("figure", "low", "high")
write.csv(figures$intervals, file.path(folder, "intervals.csv"), row.names = FALSE, quote = FALSE)
json <- function(name, value) sprintf('"%s": %.6g', name, value)
members <- c(json("asked", asked), unlist(lapply(names(measured), function(name) {
  c(json(name, measured[[name]]$clock), json(paste0(name, "_cpu"), measured[[name]]$cpu))
})))
cat("{", paste(members, collapse = ", "), sprintf(', "r": "%s"}\n', as.character(getRversion())), sep = "")
