package care.trellis.app.people;

import care.trellis.app.people.PasskeyChallenge.Purpose;
import com.webauthn4j.WebAuthnManager;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is asked of a device and what it answers, as WebAuthn has it: for this Trellis's address alone, with the person
 * verified by the device. Spring Security verifies; see docs/decisions/passkeys.md.
 */
@Component
class PasskeyCeremony {
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};

    private final Passkeys passkeys;
    private final PasskeyOwners owners;
    private final PublicAddress address;
    private final Clock clock;
    private final WebAuthnManager verifier = WebAuthnManager.createNonStrictWebAuthnManager();
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyCeremony(Passkeys passkeys, PasskeyOwners owners, PublicAddress address, Clock clock) {
        this.passkeys = passkeys;
        this.owners = owners;
        this.address = address;
        this.clock = clock;
    }

    /** What to ask a device for a new passkey with, in JSON. */
    String toMake(UUID person, HttpServletRequest request) {
        var options = creation(person, null, request);
        PasskeyChallenge.keep(Purpose.ADD, options.getChallenge(), request, clock.instant());
        return json.writeValueAsString(options);
    }

    /**
     * What to ask a device to show a passkey with, in JSON.
     *
     * @param whose whose it must be; nobody's where the device says whose it is
     */
    String toShow(Purpose purpose, @Nullable UUID whose, HttpServletRequest request) {
        var options = operations(null, request)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(
                        whose == null ? null : authentication(whose)));
        PasskeyChallenge.keep(purpose, options.getChallenge(), request, clock.instant());
        return json.writeValueAsString(options);
    }

    /** Keeps the passkey that a device made; throws where its answer is not right. */
    void made(UUID person, PasskeyChallenge challenge, String name, String answer, HttpServletRequest request) {
        operations(challenge.bytes(), request)
                .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        creation(person, challenge.bytes(), request),
                        new RelyingPartyPublicKey(readMade(answer), name)));
    }

    /** Reads what a device showed; throws where it is nothing of the kind. */
    PublicKeyCredential<AuthenticatorAssertionResponse> read(String answer) {
        var shown = json.readValue(answer, SHOWN);
        demand(shown, shown.getId(), shown.getRawId(), shown.getResponse());
        var response = shown.getResponse();
        demand(response.getClientDataJSON(), response.getAuthenticatorData(), response.getSignature());
        return shown;
    }

    private PublicKeyCredential<AuthenticatorAttestationResponse> readMade(String answer) {
        var made = json.readValue(answer, MADE);
        demand(made, made.getId(), made.getRawId(), made.getType(), made.getResponse());
        demand(made.getResponse().getClientDataJSON(), made.getResponse().getAttestationObject());
        return made;
    }

    // The library takes for granted what a browser would send.
    private static void demand(@Nullable Object... parts) {
        if (Arrays.stream(parts).anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("an answer of a device lacks a part");
        }
    }

    /** Whose passkey it is that was shown; throws where it is not right, or a copy of it was used since. */
    UUID shown(
            PasskeyChallenge challenge,
            PublicKeyCredential<AuthenticatorAssertionResponse> answer,
            HttpServletRequest request) {
        var options = PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge.bytes())
                .rpId(address.host())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
        var owner = operations(null, request).authenticate(new RelyingPartyAuthenticationRequest(options, answer));
        var handle = answer.getResponse().getUserHandle();
        if (handle != null && !handle.equals(owner.getId())) {
            throw new IllegalArgumentException("a device showed a passkey as somebody else's than it is");
        }
        return Passkeys.person(owner.getId()).orElseThrow();
    }

    private PublicKeyCredentialCreationOptions creation(
            UUID person, @Nullable Bytes challenge, HttpServletRequest request) {
        return operations(challenge, request)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(authentication(person)));
    }

    // Made for each request, because only a request knows the port where that was chosen at the start.
    private Webauthn4JRelyingPartyOperations operations(@Nullable Bytes challenge, HttpServletRequest request) {
        var operations = new Webauthn4JRelyingPartyOperations(
                owners,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(address.host())
                        .name("Trellis")
                        .build(),
                Set.of(address.origin(request)));
        operations.setWebAuthnManager(verifier);
        operations.setCustomizeCreationOptions(options -> {
            options.timeout(PasskeyChallenge.LASTS)
                    .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                            .residentKey(ResidentKeyRequirement.REQUIRED)
                            .userVerification(UserVerificationRequirement.REQUIRED)
                            .build());
            Optional.ofNullable(challenge).ifPresent(options::challenge);
        });
        operations.setCustomizeRequestOptions(options ->
                options.timeout(PasskeyChallenge.LASTS).userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static Authentication authentication(UUID person) {
        return new PreAuthenticatedAuthenticationToken(new SignedIn(person), null, List.of());
    }
}
