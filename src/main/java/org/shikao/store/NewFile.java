package org.shikao.store;

import java.util.Map;

/** What a new exam file starts with: {@code documents} by name, such as the rule pack and the catalogue as YAML. */
public record NewFile(String examId, String title, Map<String, String> documents) {
    public NewFile {
        documents = Map.copyOf(documents);
    }
}
