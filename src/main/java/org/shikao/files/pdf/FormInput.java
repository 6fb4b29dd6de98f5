package org.shikao.files.pdf;

import java.util.*;
import org.shikao.exam.catalogue.*;
import org.shikao.exam.journal.*;
import org.shikao.exam.plan.*;
import org.shikao.exam.result.*;
import org.shikao.exam.roster.*;
import org.shikao.exam.rules.*;
import org.shikao.exam.venue.*;
import org.shikao.text.*;

public record FormInput(
        String title,
        RulePack rules,
        Catalogue catalogue,
        Roster roster,
        Venue venue,
        Plan plan,
        List<MarkSheet> sheets,
        ResultTable results,
        Map<String, byte[]> photos,
        Optional<String> site,
        Optional<String> session,
        Texts texts) {}
