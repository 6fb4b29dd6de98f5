package org.shikao.files.pdf;

import java.util.*;

public record FormMade(int pages, List<org.shikao.exam.Problem> problems) {}
