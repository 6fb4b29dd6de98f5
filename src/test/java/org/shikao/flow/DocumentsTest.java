package org.shikao.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.files.yaml.BuiltInCatalogue;

/** The text documents of an exam file, read once and again. */
class DocumentsTest {
    private static final Catalogue BUILT_IN = new BuiltInCatalogue().load();

    private final Documents documents = new Documents();

    @Test
    void readsADamagedCatalogueAgainAndNamesTheFileItStandsInNow() {
        String damaged = documents.text(BUILT_IN).replaceFirst("edition:", "edtion:");
        Answer<Catalogue> first = documents.catalogue(damaged, "a.shikao!catalogue.yaml");
        Answer<Catalogue> again = documents.catalogue(damaged, "b.shikao!catalogue.yaml");

        assertThat(first.refused()).isTrue();
        assertThat(again.refused()).isTrue();
        assertThat(files(first)).containsOnly("a.shikao!catalogue.yaml");
        assertThat(files(again)).containsOnly("b.shikao!catalogue.yaml");
        assertThat(again).isEqualTo(new Documents().catalogue(damaged, "b.shikao!catalogue.yaml"));
    }

    @Test
    void readsTheSameTextToTheSameCatalogueAndAnotherTextAnew() {
        String text = documents.text(BUILT_IN);
        Catalogue smaller =
                new Catalogue(BUILT_IN.edition(), List.of(BUILT_IN.experiments().get(0)));

        assertThat(documents.catalogue(text, "a").get()).isEqualTo(BUILT_IN);
        assertThat(documents.catalogue(text, "b")).isEqualTo(new Documents().catalogue(text, "b"));
        assertThat(documents.catalogue(documents.text(smaller), "a").get()).isEqualTo(smaller);
        assertThat(documents.catalogue(text, "a").get()).isEqualTo(BUILT_IN);
    }

    @Test
    void anEmptyTextIsNoCatalogueTheFirstTimeToo() {
        assertThat(documents.catalogue("", "a").refused()).isTrue();
        assertThat(documents.catalogue("", "a").refused()).isTrue();
    }

    private static List<String> files(Answer<Catalogue> answer) {
        return answer.problems().stream().map(Problem::place).map(Place::file).toList();
    }
}
