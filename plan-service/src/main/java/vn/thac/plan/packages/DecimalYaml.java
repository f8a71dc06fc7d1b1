package vn.thac.plan.packages;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactoryBuilder;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * YAML whose numbers are decimals alone. What YAML 1.1 takes for a number besides (010 for 8, 0x10 for 16, 0b11 for 3, 1_000,
 * .inf) is text as it stands, so that each field judges what was written.
 */
final class DecimalYaml extends YAMLFactory {

    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");

    DecimalYaml(YAMLFactoryBuilder settings) {
        super(settings);
    }

    @Override
    protected YAMLParser _createParser(byte[] data, int offset, int length, IOContext context) throws IOException {
        return new YAMLParser(
                context,
                _parserFeatures,
                _yamlParserFeatures,
                _loaderOptions,
                _objectCodec,
                _createReader(data, offset, length, null, context)) {
            @Override
            protected JsonToken _decodeScalar(ScalarEvent scalar) throws IOException {
                JsonToken token = super._decodeScalar(scalar);
                return token.isNumeric() && !DECIMAL.matcher(scalar.getValue()).matches()
                        ? JsonToken.VALUE_STRING
                        : token;
            }
        };
    }
}
