// Improves pages that already work without it.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported");
}
const library = document.querySelector('meta[name="govuk-frontend"]').content;
const { initAll } = await import(library);
initAll();
document.body.addEventListener("htmx:afterSettle", (event) => initAll({ scope: event.target }));
