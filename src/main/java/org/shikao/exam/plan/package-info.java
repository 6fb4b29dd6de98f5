/**
 * The plan (编排): sessions, who sits when and where, which task stands on which bench, who examines which bench. A function of the
 * prepared data and a seed text; every constraint is one named method, and {@code PlanCheck} recomputes all of them on its own.
 */
package org.shikao.exam.plan;
