package org.shikao.architecture.planted.flow;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Planted violation: a flow reads YAML. */
record ReadsYaml(YAMLFactory yaml) {}
