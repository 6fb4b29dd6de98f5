package org.shikao.exam.catalogue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shikao.exam.catalogue.Method.Share;
import org.shikao.exam.catalogue.Recipe.Kind;

/** The words of a concentration, read: {@code 1∶3，由浓盐酸稀释}, {@code 5 %，由 30 % 的溶液稀释}, {@code 0.1 mol/L}. */
record Strength(String name, String words) {
    private static final String NUMBER = "(\\d{1,5}(?:\\.\\d{1,4})?)";
    private static final Pattern PARTS = Pattern.compile("(\\d{1,3})\\s*[∶:：]\\s*(\\d{1,3})");
    private static final Pattern PERCENT = Pattern.compile(NUMBER + "\\s*[%％]");
    private static final Pattern MOLAR = Pattern.compile(NUMBER + "\\s*mol/L");
    private static final Pattern MILLIGRAMS = Pattern.compile(NUMBER + "\\s*mg/L");
    private static final Pattern FROM_PERCENT =
            Pattern.compile("由(?:有效氯)?\\s*" + NUMBER + "\\s*[%％]\\s*的\\s*([^，；。]{1,20}?)\\s*稀释");
    private static final Pattern FROM_MOLAR = Pattern.compile("由\\s*" + NUMBER + "\\s*mol/L");
    private static final Pattern FROM_NAMED = Pattern.compile("由\\s*([^，；。\\d]{1,20}?)\\s*稀释");
    private static final Pattern FROM_SOLID = Pattern.compile("由\\s*固体");
    private static final Pattern HOT = Pattern.compile("热|加温");
    private static final Pattern SATURATED = Pattern.compile("饱和");
    /** What spirit is sold at; at that strength nothing is made up. */
    private static final BigDecimal SPIRIT = new BigDecimal("95");

    /**
     * Grams that are weighed for 100 mL of lime water: twice the 0.165 g that dissolve in 100 g of water at 20 °C (solubility table of the
     * chemistry textbook for class 9).
     */
    private static final BigDecimal LIME = new BigDecimal("0.33");

    /** Mol/L above which an acid heats up so much that it goes into the water. */
    private static final BigDecimal MILD = new BigDecimal(2);

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = new BigDecimal(2);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal THOUSAND = new BigDecimal(1000);

    /** How it is made; {@code NOT_COMPUTABLE} where the words do not tell of what. */
    Method method() {
        if (name.contains("石灰水")) {
            return Method.filledUp(Kind.SATURATED, share("氢氧化钙", "", "g", LIME, HUNDRED));
        }
        Optional<Matcher> parts = found(PARTS);
        if (parts.isPresent()) {
            return parts(
                    new BigDecimal(parts.get().group(1)),
                    new BigDecimal(parts.get().group(2)));
        }
        Optional<BigDecimal> milligrams = number(MILLIGRAMS);
        if (milligrams.isPresent()) {
            return milligrams(milligrams.get());
        }
        Optional<BigDecimal> molar = number(MOLAR);
        if (molar.isPresent()) {
            return molar(molar.get());
        }
        return number(PERCENT)
                .map(this::percent)
                .orElse(found(SATURATED).isPresent() ? Method.NOT_COMPUTABLE : Method.AS_IT_IS);
    }

    private Method parts(BigDecimal stock, BigDecimal water) {
        BigDecimal all = stock.add(water);
        if (all.signum() == 0) {
            return Method.NOT_COMPUTABLE;
        }
        Optional<String> told = found(FROM_NAMED).map(m -> m.group(1));
        Optional<Concentrate> bottle = told.map(Concentrate::named).orElseGet(() -> Concentrate.of(name));
        String from = bottle.map(Concentrate::name).or(() -> told).orElse(name + "原液");
        return Method.withRest(
                Kind.PARTS, share(from, bottle.map(Concentrate::grade).orElse(""), "mL", stock, all));
    }

    /** Of a solution so many per cent strong, one per cent being ten grams in a litre. */
    private Method milligrams(BigDecimal milligrams) {
        return found(FROM_PERCENT)
                .map(from -> thinned(
                        milligrams,
                        new BigDecimal(from.group(1)).multiply(THOUSAND).multiply(TEN),
                        share(from.group(2), from.group(1) + " %", "mL", ONE, ONE)))
                .orElse(Method.NOT_COMPUTABLE);
    }

    private Method molar(BigDecimal molar) {
        Optional<BigDecimal> from = number(FROM_MOLAR);
        if (from.isPresent()) {
            return molarFrom(molar, from.get());
        }
        Optional<String> told = found(FROM_NAMED).map(m -> m.group(1));
        if (told.isPresent()) {
            return Concentrate.named(told.get())
                    .filter(bottle -> bottle.isStrongerThan(molar))
                    .map(bottle -> molarOf(molar, bottle))
                    .orElse(Method.NOT_COMPUTABLE);
        }
        if (Concentrate.named(name).isPresent() && name.startsWith("浓")) {
            return Method.AS_IT_IS;
        }
        Optional<Concentrate> sold = Concentrate.of(name);
        if (sold.isPresent()) {
            return molarOutOf(molar, sold.get());
        }
        Solute solute = solute();
        return solute.solid()
                .map(mass ->
                        Method.filledUp(Kind.WEIGHED, share(solute.weighed(), "", "g", molar.multiply(mass), THOUSAND)))
                .orElse(Method.NOT_COMPUTABLE);
    }

    /** Acids, ammonia and peroxide are sold as solutions; of how many mol/L tells their mass fraction and density. */
    private static Method molarOutOf(BigDecimal molar, Concentrate bottle) {
        if (bottle.isSoldAt(bottle.percent(molar))) {
            return Method.AS_IT_IS;
        }
        return bottle.isStrongerThan(molar) ? molarOf(molar, bottle) : Method.NOT_COMPUTABLE;
    }

    private static Method molarOf(BigDecimal molar, Concentrate bottle) {
        return measured(bottle, molar.multiply(bottle.molarMass()), THOUSAND);
    }

    private Method molarFrom(BigDecimal molar, BigDecimal from) {
        boolean pours = from.compareTo(MILD) > 0
                && Concentrate.of(name).filter(Concentrate::pours).isPresent();
        Share bottle = share(name, from.toPlainString() + " mol/L", "mL", molar, from);
        return comparable(molar, from, Method.filledUp(pours ? Kind.POURED : Kind.FILLED_UP, bottle));
    }

    private Method percent(BigDecimal percent) {
        if (name.equals("酒精") || name.equals("乙醇")) {
            return thinned(percent, SPIRIT, share(name, "95 %", "mL", ONE, ONE));
        }
        Optional<Matcher> from = found(FROM_PERCENT);
        if (from.isPresent()) {
            return fromPercent(percent, from.get());
        }
        Optional<String> told = found(FROM_NAMED).map(m -> m.group(1));
        if (told.isPresent()) {
            return Concentrate.named(told.get())
                    .filter(bottle -> percent.compareTo(bottle.percent()) < 0)
                    .map(bottle -> measured(bottle, percent, HUNDRED))
                    .orElse(Method.NOT_COMPUTABLE);
        }
        return Concentrate.of(name)
                .map(bottle -> outOf(bottle, percent))
                .orElseGet(() -> isSolid() && percent.compareTo(HUNDRED) < 0 && !isBeyondSolubility()
                        ? dissolved(percent)
                        : Method.NOT_COMPUTABLE);
    }

    /** Acids, ammonia and peroxide are sold as solutions: what is as strong is the bottle, what is weaker is thinned from it. */
    private Method outOf(Concentrate bottle, BigDecimal percent) {
        if (bottle.isSoldAt(percent)) {
            return Method.AS_IT_IS;
        }
        boolean weaker = percent.compareTo(bottle.percent()) < 0 && !name.startsWith("浓");
        return weaker ? measured(bottle, percent, HUNDRED) : Method.NOT_COMPUTABLE;
    }

    /** Whether it is known, or told, that a solid is dissolved; a liquid weighed out as if it were one is another solution. */
    private boolean isSolid() {
        return isIodine() || Solute.known(name).isPresent() || found(FROM_SOLID).isPresent();
    }

    private boolean isIodine() {
        return name.contains("碘") && !name.contains("碘化");
    }

    /** Whether it is more by per cent than dissolves in water at 20 °C, and the words do not tell that it is hot. */
    boolean isBeyondSolubility() {
        boolean inWater = found(HOT).isEmpty() && !words.contains("酒精");
        return inWater
                && number(PERCENT).filter(percent -> solute().isBeyond(percent)).isPresent();
    }

    /** Name, hundredths of mass, and grams that dissolve in 100 g of water: what is said of one beyond solubility. */
    String[] solubility() {
        return new String[] {
            name,
            number(PERCENT).map(BigDecimal::toPlainString).orElse(""),
            solute().soluble().map(BigDecimal::toPlainString).orElse("")
        };
    }

    private Solute solute() {
        return Solute.behind(name);
    }

    private Method fromPercent(BigDecimal percent, Matcher from) {
        BigDecimal strong = new BigDecimal(from.group(1));
        String stock = from.group(2).equals("溶液") ? name : from.group(2);
        Optional<Concentrate> bottle = Concentrate.named(stock, strong).filter(known -> percent.compareTo(strong) < 0);
        if (bottle.isPresent()) {
            return measured(bottle.get(), percent, HUNDRED);
        }
        return comparable(
                percent,
                strong,
                Method.withRest(Kind.THINNED, share(stock, from.group(1) + " %", "g", percent, strong)));
    }

    /** So many grams of the pure substance, of {@code whole} mL, out of a bottle of known density. */
    private static Method measured(Concentrate bottle, BigDecimal grams, BigDecimal whole) {
        return Method.filledUp(
                bottle.pours() ? Kind.POURED : Kind.FILLED_UP,
                share(
                        bottle.name(),
                        bottle.grade(),
                        "mL",
                        grams.multiply(HUNDRED),
                        whole.multiply(bottle.gramsInHundred())));
    }

    private Method dissolved(BigDecimal percent) {
        if (isIodine()) {
            return Method.filledUp(
                    Kind.IODINE,
                    share("碘化钾", "", "g", percent.multiply(TWO), HUNDRED),
                    share("碘", "", "g", percent, HUNDRED));
        }
        Solute solute = solute();
        BigDecimal part = percent.multiply(solute.solid().orElse(ONE));
        BigDecimal whole = HUNDRED.multiply(solute.dissolved().orElse(ONE));
        if (words.contains("酒精")) {
            return Method.filledUp(Kind.IN_SPIRIT, share(solute.weighed(), "", "g", part, whole));
        }
        return solute.density(percent)
                .map(density ->
                        Method.filledUp(Kind.WEIGHED, share(solute.weighed(), "", "g", part.multiply(density), whole)))
                .orElseGet(() -> Method.withRest(Kind.DISSOLVED, share(solute.weighed(), "", "g", part, whole)));
    }

    /** A stock thinned by volume and filled up. */
    private static Method thinned(BigDecimal strength, BigDecimal stock, Share bottle) {
        return comparable(
                strength,
                stock,
                Method.filledUp(Kind.FILLED_UP, share(bottle.name(), bottle.grade(), bottle.unit(), strength, stock)));
    }

    private static Method comparable(BigDecimal strength, BigDecimal stock, Method method) {
        int compared = strength.compareTo(stock);
        return compared == 0 ? Method.AS_IT_IS : compared > 0 ? Method.NOT_COMPUTABLE : method;
    }

    private static Share share(String name, String grade, String unit, BigDecimal part, BigDecimal whole) {
        return new Share(name, grade, unit, part, whole);
    }

    private Optional<BigDecimal> number(Pattern pattern) {
        return found(pattern).map(m -> new BigDecimal(m.group(1)));
    }

    private Optional<Matcher> found(Pattern pattern) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }
}
