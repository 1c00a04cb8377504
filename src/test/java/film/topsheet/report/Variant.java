package film.topsheet.report;

import film.topsheet.checks.Asked;
import film.topsheet.checks.Finding;
import film.topsheet.checks.TieOut;
import film.topsheet.forecast.Headline;
import film.topsheet.money.Money;
import film.topsheet.report.CostReport.Category;
import film.topsheet.report.CostReport.Cover;
import film.topsheet.report.CostReport.Pace;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A report like another one, but for what a test names. */
final class Variant {

    private final Copy copy;

    private Variant(CostReport report) {
        copy = new Copy(report);
    }

    static Variant of(CostReport report) {
        return new Variant(report);
    }

    static CoverVariant cover(Cover cover) {
        return new CoverVariant(cover);
    }

    Variant cover(UnaryOperator<Cover> change) {
        return with("cover", change.apply((Cover) copy.values.get("cover")));
    }

    Variant categories(List<Category> categories) {
        return with("categories", categories);
    }

    Variant headline(Headline headline) {
        return with("headline", headline);
    }

    Variant pace(Pace pace) {
        return with("pace", pace);
    }

    Variant findings(List<Finding> findings) {
        return with("findings", findings);
    }

    Variant tieOut(TieOut tieOut) {
        return with("tieOut", tieOut);
    }

    Variant asked(Asked asked) {
        return with("asked", asked);
    }

    Variant pending(Money amount) {
        return with("pendingFromContingency", amount);
    }

    /** Any other part, by its name in the model. */
    Variant with(String part, Object value) {
        copy.set(part, value);
        return this;
    }

    CostReport build() {
        return (CostReport) copy.build();
    }

    static final class CoverVariant {

        private final Copy copy;

        private CoverVariant(Cover cover) {
            copy = new Copy(cover);
        }

        CoverVariant title(String title) {
            return with("title", title);
        }

        CoverVariant state(CostReport.State state) {
            return with("state", state);
        }

        CoverVariant asOf(LocalDate date) {
            return with("asOf", date);
        }

        CoverVariant approvedBy(String name) {
            return with("approvedBy", name);
        }

        CoverVariant with(String part, Object value) {
            copy.set(part, value);
            return this;
        }

        Cover build() {
            return (Cover) copy.build();
        }
    }

    /** The components of a record, some of them replaced. */
    private static final class Copy {

        private final Class<?> type;
        private final Map<String, Object> values = new HashMap<>();

        Copy(Record original) {
            type = original.getClass();
            for (var component : type.getRecordComponents()) {
                try {
                    values.put(component.getName(), component.getAccessor().invoke(original));
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new AssertionError(e);
                }
            }
        }

        void set(String part, Object value) {
            if (!values.containsKey(part)) {
                throw new AssertionError(type.getSimpleName() + " has no " + part);
            }
            values.put(part, value);
        }

        Object build() {
            var components = type.getRecordComponents();
            var types = Stream.of(components).map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var arguments = Stream.of(components).map(each -> values.get(each.getName())).toArray();
            try {
                return type.getDeclaredConstructor(types).newInstance(arguments);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }
}
