package care.trellis.app.browser;

import static care.trellis.app.costing.db.Tables.EXERCISE;
import static care.trellis.app.costing.db.Tables.SERVICE_RETURN;
import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.costing.exercise.Market;
import care.trellis.app.database.Acting;
import care.trellis.app.secret.Sha256;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** A whole costing exercise, played by everybody who has a part in it. */
class CostingExerciseTest extends BrowserTest {
    private final DSLContext database = RunningTrellis.context().getBean(DSLContext.class);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void an_exercise_goes_from_invitation_to_a_published_price_that_proves_itself() throws Exception {
        var market = new Market(12);
        var exercise = prepareAndOpen(market);
        var first = market.homes.getFirst();
        var byHand = aReturn(exercise, "Home A");
        var byFile = aReturn(exercise, "Home C");

        fillInByHand(market, exercise, byHand, first);
        fillInByFile(market, byFile);
        askAndAnswer(market, exercise);
        market.everybodySends(exercise, List.of("Home L"));
        remindThenCheck(market, exercise, byHand, first);
        chooseSignAndPublish(market, exercise);
        readTheReport(exercise, byHand, first);
    }

    private UUID prepareAndOpen(Market market) {
        var page = openAs(market.commissioner, "/costing");
        page.click("text=Prepare an exercise in Marketshire");
        assertAccessible(page);
        page.fill("#title", "Care homes 65+ in Marketshire");
        page.click("button:has-text('Save')");
        assertThat(page.textContent(".govuk-error-summary"))
                .contains("Enter what the exercise is to find out", "Choose the model that the returns follow");
        assertThat(page.inputValue("#title")).isEqualTo("Care homes 65+ in Marketshire");
        assertAccessible(page);
        page.fill("#question", "What does a week in a care home for older people cost here?");
        page.check("#model");
        page.check("#kinds");
        page.fill("#returns_by", today.plusWeeks(4).toString());
        page.fill("#publishes_on", today.plusWeeks(8).toString());
        picture(page, "exercise-prepare");
        page.click("button:has-text('Save')");
        assertThat(page.textContent("h1")).contains("Whom to invite");
        assertAccessible(page);
        page.click("button:has-text('Save')");
        assertThat(page.textContent(".govuk-error-summary")).contains("Choose at least one service");
        assertAccessible(page);
        for (var box : page.locator("input[name=service]").all()) {
            box.check();
        }
        page.click("button:has-text('Save')");
        assertThat(page.textContent("main")).contains("12 services of 11 owners", "Being prepared");
        assertAccessible(page);
        var id = UUID.fromString(page.url().replaceAll(".*/exercises/([0-9a-f-]{36}).*", "$1"));
        assertThat(get("/exercises/" + id).statusCode()).as("before it opens").isEqualTo(404);
        page.click("button:has-text('Open it for everybody')");
        assertThat(page.textContent("main")).contains("It is open", "Returns are being filled in");
        picture(page, "exercise-open");
        assertAccessible(page);
        assertThat(get("/exercises/" + id).statusCode()).isEqualTo(200);
        return id;
    }

    private void fillInByHand(Market market, UUID exercise, UUID id, Market.Home home) {
        var figures = market.figures();
        var page = openWithoutScriptsAs(home.lead(), "/exercises/" + exercise);
        assertThat(page.textContent("#own + *, main")).contains("Home A", "Home B");
        page.click("#own ~ table a:has-text('Home A')");
        assertThat(page.textContent("h1")).contains("Competition law");
        assertAccessible(page);
        page.click("button:has-text('Go on')");
        assertThat(page.textContent(".govuk-error-summary")).contains("Say that you have read it");
        assertAccessible(page);
        page.check("#read");
        page.click("button:has-text('Go on')");
        assertThat(page.textContent("h1")).contains("Return of Home A");
        picture(page, "return-sections");
        assertAccessible(page);
        page.click("text=About the service");
        for (int section = 1; section <= 8; section++) {
            fill(page, figures, section == 4 ? Map.of("food", "1456.00") : Map.of());
            if (section == 1) {
                page.fill("[id='f-beds-" + Market.KIND + "']", "thirty");
                assertAccessible(page);
                page.click("button:has-text('Save and go on')");
                assertThat(page.textContent(".govuk-error-summary")).contains("Beds");
                assertThat(page.inputValue("[id='f-beds-" + Market.KIND + "']")).isEqualTo("thirty");
                assertAccessible(page);
                page.fill("[id='f-beds-" + Market.KIND + "']", figures.get("beds"));
            }
            page.click("button:has-text('Save and go on')");
            if (page.url().contains("look=again")) {
                assertThat(page.textContent("main")).contains("Look again");
                picture(page, "return-look-again");
                assertAccessible(page);
                for (var row : page.locator(".app-return-row:has(.app-remark)").all()) {
                    row.locator("textarea").fill("It is right: see our accounts");
                }
                page.click("button:has-text('Save and go on')");
            }
            if (page.url().endsWith("/check")) {
                break;
            }
        }
        assertThat(page.textContent("h1")).contains("Look at the whole");
        assertThat(page.textContent("main")).contains("It can be sent");
        assertAccessible(page);
        page.click("button:has-text('Send it to the council')");
        assertThat(page.textContent("main")).contains("Sent");
        assertThat(state(id)).isEqualTo("sent");
    }

    private static void fill(Page page, Map<String, String> figures, Map<String, String> instead) {
        for (var field : page.locator("input[name^='f.']").all()) {
            var row = Objects.requireNonNull(field.getAttribute("name")).split("\\.", -1)[1];
            field.fill(instead.getOrDefault(row, figures.getOrDefault(row, "")));
        }
    }

    private void fillInByFile(Market market, UUID id) {
        var lead = market.homes.get(2).lead();
        var page = openAs(lead, "/returns/" + id);
        page.check("#read");
        page.click("button:has-text('Go on')");
        page.click("text=Send a file back");
        assertAccessible(page);
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "broken.xlsx", "application/octet-stream", "PK not one".getBytes(StandardCharsets.UTF_8)));
        page.click("button:has-text('Send it')");
        assertThat(page.textContent(".govuk-error-summary")).contains("could not be taken", "unchanged");
        assertThat(page.textContent("#faults + *")).contains("broken.xlsx");
        assertAccessible(page);
        var csv = new StringBuilder("row,").append(Market.KIND).append("\n");
        market.figures()
                .forEach((row, figure) ->
                        csv.append(row).append(',').append(figure).append('\n'));
        page.setInputFiles(
                "#file",
                new FilePayload("return.csv", "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8)));
        page.click("button:has-text('Send it')");
        assertThat(page.textContent("main")).contains("The file was read");
        assertAccessible(page);
        page.click("text=Look at the whole");
        for (var link : page.locator("a[href*='look=again']").all().isEmpty() ? List.<String>of() : links(page)) {
            page.navigate(address(link).toString());
            for (var row : page.locator(".app-return-row:has(.app-remark)").all()) {
                row.locator("textarea").fill("It is right");
            }
            page.click("button:has-text('Save and go on')");
        }
        page.navigate(address("/returns/" + id + "/check").toString());
        picture(page, "return-check");
        page.click("button:has-text('Send it to the council')");
        assertThat(state(id)).as(page.textContent("main")).isEqualTo("sent");
    }

    private static List<String> links(Page page) {
        return page.locator("a[href*='look=again']").all().stream()
                .map(link -> Objects.requireNonNull(link.getAttribute("href")))
                .toList();
    }

    private void askAndAnswer(Market market, UUID exercise) {
        var page = openAs(market.association, "/exercises/" + exercise + "/acknowledge");
        page.check("#read");
        page.click("button:has-text('Go on')");
        page.click("text=Ask a question");
        assertAccessible(page);
        page.fill("#words", "Can we all say that we will charge £900 a week?");
        page.click("button:has-text('Ask it')");
        assertThat(page.textContent("main")).contains("Your question is held", "Held");
        assertAccessible(page);
        var anybody = open("/exercises/" + exercise);
        assertThat(anybody.textContent("main")).doesNotContain("£900");
        page.click("text=Ask a question");
        page.fill("#words", "Does training include the time of those who stand in?");
        page.click("button:has-text('Ask it')");

        var analyst = openWithoutScriptsAs(market.analyst, "/exercises/" + exercise);
        analyst.click("text=Look at it");
        assertThat(analyst.textContent("main")).contains("a price or a rate of pay");
        assertAccessible(analyst);
        analyst.check("[value=declined]");
        analyst.fill("#answer", "It holds what somebody means to charge, which must not pass between providers.");
        analyst.click("button:has-text('Save')");
        analyst.click("text=Answer it");
        analyst.fill("#answer", "Yes: the time of those who stand in is part of training.");
        analyst.click("button:has-text('Save')");
        anybody.reload();
        assertThat(anybody.textContent("main"))
                .contains("the time of those who stand in is part of training")
                .doesNotContain("£900");
        assertAccessible(anybody);
    }

    private void remindThenCheck(Market market, UUID exercise, UUID aReturn, Market.Home home) {
        var analyst = openAs(market.analyst, "/exercises/" + exercise);
        analyst.click("text=Returns, checks and the price");
        assertThat(analyst.textContent("main")).contains("11 of 12 services have sent a return");
        assertAccessible(analyst);
        picture(analyst, "exercise-desk");
        analyst.click("button:has-text('Remind the one')");
        assertThat(analyst.textContent("main")).contains("were reminded");
        analyst.click("tbody a:has-text('Home A')");
        assertThat(analyst.textContent("main")).contains("1456.00", "It is right: see our accounts");
        assertAccessible(analyst);
        analyst.click("button:has-text('Ask the provider')");
        assertThat(analyst.textContent(".govuk-error-summary")).contains("Enter what you ask");
        assertAccessible(analyst);
        analyst.selectOption("#line", "food");
        analyst.fill("#words", "Is food a year's cost?");
        analyst.click("button:has-text('Ask the provider')");

        var lead = openAs(home.lead(), "/returns/" + aReturn + "/queries");
        assertThat(lead.textContent("main")).contains("Food", "Is food a year's cost?");
        assertAccessible(lead);
        lead.fill("textarea", "Yes, it is 28.00 a week.");
        lead.click("button:has-text('Send')");
        lead.navigate(address("/returns/" + aReturn + "/section/4").toString());
        lead.fill("[id='f-food-" + Market.KIND + "']", "28.00");
        lead.click("button:has-text('Save and go on')");
        lead.navigate(address("/returns/" + aReturn + "/check").toString());
        lead.click("button:has-text('Send it to the council')");

        analyst.reload();
        assertThat(analyst.textContent("main")).contains("Yes, it is 28.00 a week.");
        analyst.click("button:has-text('It is settled')");
        analyst.navigate(
                address("/returns/" + aReturn(exercise, "Home I") + "/review").toString());
        analyst.fill("#reason", "Covers less than a year");
        analyst.click("button:has-text('Leave it out')");
        assertThat(analyst.textContent("#left-out ~ *")).contains("The whole return", "Covers less than a year");
        assertAccessible(analyst);
    }

    private void chooseSignAndPublish(Market market, UUID exercise) {
        var commissioner = openAs(market.commissioner, "/exercises/" + exercise);
        commissioner.click("button:has-text('Close it to returns')");
        assertThat(commissioner.textContent("main")).contains("Returns are being checked");

        var analyst = openAs(market.analyst, "/exercises/" + exercise + "/costing/" + Market.KIND);
        assertThat(analyst.textContent("main")).contains("11 of 12 services invited", "Nobody recorded any choice yet");
        analyst.fill("#staff_uplift", "lots");
        analyst.click("button:has-text('Record these choices')");
        assertThat(analyst.textContent(".govuk-error-summary"))
                .contains("The uplift of staff costs must be a percentage", "Say why: which median");
        assertThat(analyst.inputValue("#staff_uplift")).isEqualTo("lots");
        assertAccessible(analyst);
        analyst.fill("#staff_uplift", "6.7");
        for (var why : List.of("median", "zeros", "occupancy", "operations", "uplift")) {
            analyst.fill("#why_" + why, "As the providers' group and the council agreed");
        }
        analyst.fill("#fees", "700, 800, 900");
        analyst.fill("#present", "690");
        analyst.fill("#council_units", "150");
        analyst.fill("#why_fees", "Today's fee, and two steps above it");
        analyst.click("button:has-text('Record these choices')");
        assertThat(analyst.textContent("main")).contains("A fee of £800.00", "Who receives the price", "5% of cost");
        picture(analyst, "exercise-price");
        assertAccessible(analyst);

        analyst.navigate(address("/exercises/" + exercise + "/sign").toString());
        assertAccessible(analyst);
        analyst.click("button:has-text('Sign as analyst')");
        var reviewer = openAs(market.reviewer, "/exercises/" + exercise + "/sign");
        reviewer.click("button:has-text('Sign as reviewer')");
        commissioner.navigate(address("/exercises/" + exercise + "/sign").toString());
        commissioner.click("button:has-text('Publish it')");
        assertThat(commissioner.url()).endsWith("/exercises/" + exercise + "/reports/1");
    }

    private void readTheReport(UUID exercise, UUID aReturn, Market.Home home) throws Exception {
        var page = openOnPhone("/exercises/" + exercise);
        page.click("text=Read the published report");
        assertThat(page.textContent("main"))
                .contains("Price by the choices below", "Food", "A fee of £800.00", "Covers less than a year")
                .doesNotContain("Home A");
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        picture(page, "exercise-report");
        page.click("button:has-text('Make it again')");
        assertThat(page.textContent(".govuk-notification-banner")).contains("Proved");
        assertThat(page.textContent("main"))
                .contains("Weeks in a year", "Competition and Markets Authority", "Today's fee, and two steps above it")
                .contains(Sha256.hex(file(exercise, "run.json")), Sha256.hex(file(exercise, "model.yaml")))
                .contains(Sha256.hex(file(exercise, "rules.yaml")));
        assertNoSidewaysScroll(page);
        assertAccessible(page);
        picture(page, "exercise-run");
        for (var file : List.of("report.csv", "report.csv-metadata.json", "report.json", "report.xlsx", "report.pdf")) {
            assertThat(file(exercise, file)).as(file).isNotEmpty();
        }
        var lead = openAs(home.lead(), "/returns/" + aReturn + "/own");
        assertThat(lead.textContent("main")).contains("Food", "£28.00", "Where you stand");
        assertAccessible(lead);
        picture(lead, "return-beside-published");
    }

    private UUID aReturn(UUID exercise, String name) {
        return Acting.asHouse(() -> Objects.requireNonNull(database.select(SERVICE_RETURN.ID)
                .from(SERVICE_RETURN)
                .join(EXERCISE)
                .on(EXERCISE.ID.eq(SERVICE_RETURN.EXERCISE_ID))
                .where(EXERCISE.ID.eq(exercise), SERVICE_RETURN.NAME.eq(name))
                .fetchSingle(SERVICE_RETURN.ID)));
    }

    private String state(UUID aReturn) {
        return Acting.asHouse(() -> database.select(SERVICE_RETURN.STATE)
                .from(SERVICE_RETURN)
                .where(SERVICE_RETURN.ID.eq(aReturn))
                .fetchSingle(SERVICE_RETURN.STATE));
    }

    private byte[] file(UUID exercise, String name) {
        var answer = get("/exercises/" + exercise + "/reports/1/" + name);
        assertThat(answer.statusCode()).as(name).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<byte[]> get(String path) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofByteArray());
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
