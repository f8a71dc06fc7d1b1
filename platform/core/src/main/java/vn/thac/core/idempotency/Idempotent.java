package vn.thac.core.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that honours the header {@code Idempotency-Key}: the first answer is stored in the transaction of the change
 * and given again to the same request; another request with the same key is refused (422).
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /**
     * How long the transaction with the key may last; 0: as long as any change. A call whose many rows are changes of their
     * own lasts longer: were it to end before them, they would be done, and nothing known of the key.
     */
    @Nonbinding
    int seconds() default 0;
}
