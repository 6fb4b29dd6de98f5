package org.shikao.files.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shikao.exam.Marks;
import org.shikao.files.yaml.YamlNode.Kind;
import org.shikao.files.yaml.YamlNode.Scalar;

/** The single values a record may hold: how each is read, written and named in a problem. */
enum YamlScalar {
    /** Any single value as it is written, so that numbers keep their zeros; an empty one must be quoted. */
    TEXT("YAML_NOT_TEXT") {
        @Override
        Optional<Object> read(Class<?> type, Scalar scalar) {
            return scalar.kind() == Kind.EMPTY ? Optional.empty() : Optional.of(scalar.text());
        }
    },
    INTEGER("YAML_NOT_AN_INTEGER") {
        @Override
        Optional<Object> read(Class<?> type, Scalar scalar) {
            boolean whole =
                    scalar.kind() == Kind.NUMBER && WHOLE.matcher(scalar.text()).matches();
            return whole ? Optional.of(Integer.valueOf(scalar.text())) : Optional.empty();
        }
    },
    MARKS("YAML_NOT_MARKS") {
        @Override
        Optional<Object> read(Class<?> type, Scalar scalar) {
            return scalar.kind() == Kind.NUMBER ? Marks.parse(scalar.text()).map(Object.class::cast) : Optional.empty();
        }
    },
    BOOLEAN("YAML_NOT_A_BOOLEAN") {
        @Override
        Optional<Object> read(Class<?> type, Scalar scalar) {
            return switch (scalar.kind() == Kind.BOOLEAN ? scalar.text() : "") {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            };
        }

        @Override
        String allowed(Class<?> type) {
            return "true, false";
        }
    },
    ENUM("YAML_NOT_ALLOWED") {
        @Override
        Optional<Object> read(Class<?> type, Scalar scalar) {
            return YamlWords.constant(type, scalar.text());
        }

        @Override
        String allowed(Class<?> type) {
            return String.join(", ", YamlWords.words(type));
        }
    },
    DATE("YAML_NOT_A_DATE") {
        @Override
        Optional<Object> read(Class<?> type, Scalar scalar) {
            try {
                return Optional.of(LocalDate.parse(scalar.text()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    },
    TIME("YAML_NOT_A_TIME") {
        @Override
        Optional<Object> read(Class<?> type, Scalar scalar) {
            try {
                return Optional.of(LocalTime.parse(scalar.text()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    };

    /** At most nine digits, which always fit; a leading zero is refused because YAML 1.1 reads it as octal. */
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d{0,8}");

    private final String problem;

    YamlScalar(String problem) {
        this.problem = problem;
    }

    /** The value, empty if the scalar is not one of this kind. */
    abstract Optional<Object> read(Class<?> type, Scalar scalar);

    String problem() {
        return problem;
    }

    /** The words allowed, empty where any value of the kind is. */
    String allowed(Class<?> type) {
        return "";
    }

    /** The kind of a component type. @throws IllegalArgumentException if a record holds what YAML files do not */
    static YamlScalar of(Class<?> type) {
        if (type.isEnum()) {
            return ENUM;
        } else if (type == String.class) {
            return TEXT;
        } else if (type == int.class || type == Integer.class) {
            return INTEGER;
        } else if (type == boolean.class || type == Boolean.class) {
            return BOOLEAN;
        } else if (type == Marks.class) {
            return MARKS;
        } else if (type == LocalDate.class) {
            return DATE;
        } else if (type == LocalTime.class) {
            return TIME;
        }
        throw new IllegalArgumentException("no YAML value for " + type.getName());
    }
}
