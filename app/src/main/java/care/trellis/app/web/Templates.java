package care.trellis.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * The pages' templates, compiled by the build. A controller's view name is the path of a template below
 * {@code src/main/jte} without its ending; the template gets the model and the {@link Shell}.
 */
@Component
class Templates implements ViewResolver, Ordered {
    private final TemplateEngine engine;
    private final ShellFactory shells;

    Templates(ShellFactory shells) {
        this.shells = shells;
        this.engine = TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader());
        engine.setBinaryStaticContent(true);
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return engine.hasTemplate(template) ? view(template) : null;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private View view(String template) {
        return new View() {
            @Override
            public String getContentType() {
                return MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
            }

            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                var parameters = new HashMap<String, @Nullable Object>();
                if (model != null) {
                    parameters.putAll(model);
                }
                parameters.put("shell", shells.forRequest(request));
                var page = new Utf8ByteOutput();
                engine.render(template, parameters, page); // whole before a byte is sent, so that a fault can be told
                response.setContentType(getContentType());
                response.setContentLength(page.getContentLength());
                page.writeTo(response.getOutputStream());
            }
        };
    }
}
