package vn.thac.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract of one service, {@code contract/openapi.yaml}, and where what was said over HTTP breaks it. */
public final class ApiContract {

    /** What lies under it is in the contract; what lies elsewhere is of the framework. */
    private static final String INTERFACE = "/v1/";

    private final List<ApiOperation> operations = new ArrayList<>();
    private final ContractSchemas schemas;
    private final JsonNode document;

    ApiContract(JsonNode document) {
        this.document = document;
        Strictness.close(document);
        this.schemas = new ContractSchemas(document);
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> operations.add(ApiOperation.of(method.getKey(), path.getKey(), method.getValue()))));
        operations.sort(Comparator.comparingInt(ApiOperation::openSteps));
    }

    /** Of the service under test: Maven tests each module in its own folder. */
    public static ApiContract ofThisService() {
        return OfThisService.CONTRACT;
    }

    private static final class OfThisService {
        static final ApiContract CONTRACT = read(Path.of("contract", "openapi.yaml"));
    }

    private static ApiContract read(Path file) {
        try {
            return new ApiContract(new YAMLMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each begins with the operation, and names place and value; empty where the contract is kept. */
    public List<String> faults(Exchange exchange) {
        Optional<ApiOperation> operation =
                operations.stream().filter(each -> each.takes(exchange)).findFirst();
        if (operation.isEmpty()) {
            boolean done = exchange.path().startsWith(INTERFACE) && exchange.succeeded();
            return done
                    ? List.of(exchange.method() + " " + exchange.path() + " → " + exchange.status()
                            + ": no operation of the contract")
                    : List.of();
        }
        var check = new ExchangeCheck(exchange, operation.get(), this);
        return check.faults().stream()
                .map(fault -> operation.get().name() + " → " + exchange.status() + ": " + fault)
                .toList();
    }

    /** Where that part of the contract stands itself: what it refers to is elsewhere. */
    String follow(String at) {
        String there = at;
        for (@Nullable String next = refers(there); next != null; next = refers(there)) {
            there = next;
        }
        return there;
    }

    private @Nullable String refers(String at) {
        String ref = document.at(at).path("$ref").asText();
        return ref.startsWith("#") ? ref.substring(1) : null;
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    ContractSchemas schemas() {
        return schemas;
    }
}
