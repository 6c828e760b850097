package care.trellis.app.web;

import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What somebody must be allowed to do for a page or an act to be there for them. A controller's method that has none,
 * and is among no {@link PublicPages}, is there for nobody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface May {
    Action action();

    Kind kind();

    /** The variable of the address that holds the thing's id; where the address has none, the sort as a whole is meant. */
    String id() default "id";

    /** The sort of thing the id names, where what is asked for lies within it: the memberships of an organisation. */
    Kind[] of() default {};

    /** Whether the thing is the viewer's own, such as their account. */
    boolean own() default false;
}
