/** Rule packs and catalogues as YAML: a strict reader whose findings are values, and a writer of stable order. */
package org.shikao.files.yaml;
