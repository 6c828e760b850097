package care.trellis.app.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * How Trellis asks organisations' providers: each address is looked at before, redirects are not followed, nothing is
 * waited for long, and a long answer is not read to its end.
 */
@Component
class OutsideRequests implements ClientHttpRequestInterceptor {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 512 * 1024; // bytes

    private final OutsideAddress outside;
    private final JdkClientHttpRequestFactory requests;

    OutsideRequests(OutsideAddress outside) {
        this.outside = outside;
        this.requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(CONNECTING)
                .build());
        requests.setReadTimeout(ANSWERING);
    }

    /** For documents. */
    RestClient documents() {
        return RestClient.builder()
                .requestFactory(requests)
                .requestInterceptor(this)
                .build();
    }

    /** For a token in exchange for a code. */
    RestClient tokens() {
        return RestClient.builder()
                .requestFactory(requests)
                .requestInterceptor(this)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    /** For keys, and for what a provider knows of somebody. */
    RestTemplate operations() {
        var template = new RestTemplate(requests);
        template.getInterceptors().add(this);
        return template;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var fault = outside.fault(request.getURI().toString());
        if (fault.isPresent()) {
            throw new IOException("not asked");
        }
        return new Bounded(execution.execute(request, body));
    }

    /** An answer of which no more than so much is read. */
    private static final class Bounded implements ClientHttpResponse {
        private final ClientHttpResponse answer;
        private byte @Nullable [] read;

        private Bounded(ClientHttpResponse answer) {
            this.answer = answer;
        }

        @Override
        public InputStream getBody() throws IOException {
            var whole = read;
            if (whole == null) {
                whole = answer.getBody().readNBytes(LONGEST_ANSWER + 1);
                if (whole.length > LONGEST_ANSWER) {
                    throw new IOException("an answer of more than " + LONGEST_ANSWER + " bytes");
                }
                read = whole;
            }
            return new ByteArrayInputStream(whole);
        }

        @Override
        public HttpHeaders getHeaders() {
            return answer.getHeaders();
        }

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return answer.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return answer.getStatusText();
        }

        @Override
        public void close() {
            answer.close();
        }
    }
}
