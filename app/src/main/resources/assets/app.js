// Improves pages that already work without it.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported");
}
const library = document.querySelector('meta[name="govuk-frontend"]').content;
const { initAll } = await import(library);
initAll();
document.body.addEventListener("htmx:afterSettle", (event) => initAll({ scope: event.target }));

// A figure opens into its explanation in place, and closes again. Without this its link leads to a page of its own.
const unfolded = (link) => document.getElementById(link.dataset.unfolds ?? "");

document.body.addEventListener("htmx:beforeRequest", (event) => {
  const place = unfolded(event.detail.elt);
  if (place?.hasChildNodes()) {
    event.preventDefault();
    place.replaceChildren();
    place.parentElement.hidden = true;
    event.detail.elt.setAttribute("aria-expanded", "false");
  }
});

document.body.addEventListener("htmx:afterSwap", (event) => {
  const link = event.detail.requestConfig?.elt;
  if (link?.dataset.unfolds === event.detail.target.id) {
    event.detail.target.parentElement.hidden = false;
    link.setAttribute("aria-expanded", "true");
  }
});
