package org.shikao.flow;

/** The flows of an exam from the first roster to the exported result. */
public record DemoFlows(
        Exams exams,
        ImportRoster roster,
        ImportPhotos photos,
        ImportVenue venue,
        PlanExam plan,
        CheckIn checkIn,
        DrawLots draw,
        EnterScore score,
        SignSession sign,
        MergeExams merge,
        ExportResults results,
        MakeForms forms,
        KeepLedger ledger,
        RegisterFault faults,
        HandleAppeals appeals) {}
