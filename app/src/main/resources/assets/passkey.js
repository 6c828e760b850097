// Makes and shows passkeys. The server says what to ask the device for; the answer, or the browser's word for why there
// is none, goes back in the page's own form, so that the server alone decides what comes of it and says so in a page.
const decode = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const encode = (bytes) =>
  bytes &&
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
const known = (list) => (list ?? []).map((each) => ({ ...each, id: decode(each.id) }));

async function make(options) {
  const { user, challenge, excludeCredentials } = options;
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: decode(challenge),
      user: { ...user, id: decode(user.id) },
      excludeCredentials: known(excludeCredentials),
    },
  });
  return answer(made, {
    attestationObject: encode(made.response.attestationObject),
    transports: made.response.getTransports?.() ?? [],
  });
}

async function show(options) {
  const { challenge, allowCredentials } = options;
  const shown = await navigator.credentials.get({
    publicKey: { ...options, challenge: decode(challenge), allowCredentials: known(allowCredentials) },
  });
  return answer(shown, {
    authenticatorData: encode(shown.response.authenticatorData),
    signature: encode(shown.response.signature),
    userHandle: encode(shown.response.userHandle) ?? undefined,
  });
}

function answer(credential, response) {
  return {
    id: credential.id,
    rawId: encode(credential.rawId),
    type: credential.type,
    response: { clientDataJSON: encode(credential.response.clientDataJSON), ...response },
    clientExtensionResults: {},
  };
}

async function ask(form) {
  const asked = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (!asked.ok) {
    return; // the form comes back with what must be put right
  }
  try {
    const options = await asked.json();
    const done = await (form.dataset.passkey === "make" ? make : show)(options);
    form.elements.credential.value = JSON.stringify(done);
  } catch (refusal) {
    form.elements.fault.value = refusal.name;
  }
}

if (window.PublicKeyCredential) {
  document.querySelectorAll("[data-without-passkey]").forEach((words) => (words.hidden = true));
  document.querySelectorAll("form[data-passkey]").forEach((form) => {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      form.querySelector("button").disabled = true; // a device is asked once at a time
      await ask(form).catch(() => {});
      form.submit();
    });
  });
}
