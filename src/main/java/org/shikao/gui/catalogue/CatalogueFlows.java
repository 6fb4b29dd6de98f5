package org.shikao.gui.catalogue;

import org.shikao.flow.EditRubric;
import org.shikao.flow.ImportCatalogue;
import org.shikao.flow.RehearseRubric;

/** The flows that the catalogue page runs. */
public record CatalogueFlows(ImportCatalogue catalogue, EditRubric rubrics, RehearseRubric rehearse) {}
