package org.shikao.boot;

import java.security.SecureRandom;
import java.time.Clock;
import org.shikao.flow.AddWalkIn;
import org.shikao.flow.Adjudicate;
import org.shikao.flow.ChangeRules;
import org.shikao.flow.CheckExam;
import org.shikao.flow.CheckIn;
import org.shikao.flow.CorrectCandidate;
import org.shikao.flow.DecideConflict;
import org.shikao.flow.DecideDuplicate;
import org.shikao.flow.DecideExemption;
import org.shikao.flow.DecideListConflict;
import org.shikao.flow.DemoFlows;
import org.shikao.flow.DrawGroups;
import org.shikao.flow.DrawLots;
import org.shikao.flow.DrawUnits;
import org.shikao.flow.EditRubric;
import org.shikao.flow.EnterScore;
import org.shikao.flow.Entropy;
import org.shikao.flow.ExamStatus;
import org.shikao.flow.Exams;
import org.shikao.flow.ExportResults;
import org.shikao.flow.ExportRoster;
import org.shikao.flow.HandleAppeals;
import org.shikao.flow.ImportCatalogue;
import org.shikao.flow.ImportPhotos;
import org.shikao.flow.ImportRoster;
import org.shikao.flow.ImportScores;
import org.shikao.flow.ImportSecondList;
import org.shikao.flow.ImportVenue;
import org.shikao.flow.KeepLedger;
import org.shikao.flow.LinkWalkIn;
import org.shikao.flow.MakeForms;
import org.shikao.flow.MakeUp;
import org.shikao.flow.MergeExams;
import org.shikao.flow.PlanExam;
import org.shikao.flow.PlanSupplies;
import org.shikao.flow.RegisterFault;
import org.shikao.flow.RehearseRubric;
import org.shikao.flow.RemoveCandidates;
import org.shikao.flow.ReportFindings;
import org.shikao.flow.RosterMappings;
import org.shikao.flow.RunDemo;
import org.shikao.flow.SampleCounty;
import org.shikao.flow.SeededEntropy;
import org.shikao.flow.SendCandidates;
import org.shikao.flow.ShippedRules;
import org.shikao.flow.SignSession;
import org.shikao.store.Install;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** Every flow of the program, built by hand: what hangs on what can be read here from top to bottom. */
public final class Wiring {
    public final ShippedRules rules = new ShippedRules();
    public final ChangeRules changeRules = new ChangeRules(rules);
    public final ImportCatalogue catalogue;
    public final ImportRoster roster;
    public final ImportPhotos photos = new ImportPhotos();
    public final ExportRoster exportRoster;
    public final ImportVenue venue;
    public final PlanExam plan;
    public final CheckIn checkIn = new CheckIn();
    public final SendCandidates send = new SendCandidates();
    public final EnterScore score = new EnterScore();
    public final ImportScores keyed;
    public final RegisterFault faults = new RegisterFault();
    public final HandleAppeals appeals = new HandleAppeals();
    public final SignSession sign = new SignSession();
    public final ExamStatus status = new ExamStatus();
    public final SampleCounty sample = new SampleCounty(rules);
    public final RehearseRubric rehearse = new RehearseRubric();
    public final EditRubric rubrics;
    public final Exams exams;
    public final DrawLots draw;
    public final DrawUnits drawUnits;
    public final DrawGroups drawGroups;
    public final DecideExemption exemption;
    public final MakeForms forms;
    public final PlanSupplies supplies;
    public final KeepLedger ledger;
    public final ExportResults results;
    public final MergeExams merge;
    public final MakeUp makeUp;
    public final ReportFindings report;
    public final RemoveCandidates remove = new RemoveCandidates();
    public final DecideDuplicate duplicates = new DecideDuplicate(remove);
    public final CorrectCandidate correct;
    public final AddWalkIn walkIn;
    public final LinkWalkIn link = new LinkWalkIn();
    public final ImportSecondList secondList;
    public final DecideConflict decide = new DecideConflict();
    public final DecideListConflict decideList;
    public final Adjudicate adjudicate = new Adjudicate();
    public final CheckExam check;
    public final RunDemo demo;

    /** The flows of an install, printing in this language and remembering nothing between two starts. */
    public Wiring(Install install, Lang paperLang) {
        this(install, paperLang, RosterMappings.none());
    }

    /** The same, remembering how a person at this computer understood rosters. */
    public Wiring(Install install, Lang paperLang, RosterMappings mappings) {
        this(install, Texts.in(paperLang), Clock.systemDefaultZone(), secure(), mappings);
    }

    /** The same with other secrets; a seeded source makes a rehearsal that can be repeated. */
    Wiring(Install install, Lang paperLang, Entropy entropy) {
        this(install, Texts.in(paperLang), Clock.systemDefaultZone(), entropy, RosterMappings.none());
    }

    private Wiring(Install install, Texts paper, Clock clock, Entropy entropy, RosterMappings mappings) {
        catalogue = new ImportCatalogue(paper, clock, install.person());
        rubrics = new EditRubric(clock, install.person());
        roster = new ImportRoster(paper, mappings);
        secondList = new ImportSecondList(paper, mappings);
        exportRoster = new ExportRoster(paper);
        report = new ReportFindings(paper);
        correct = new CorrectCandidate(entropy);
        decideList = new DecideListConflict(correct, remove);
        walkIn = new AddWalkIn(entropy);
        venue = new ImportVenue(paper);
        plan = new PlanExam(paper, clock, install.person());
        keyed = new ImportScores(paper);
        exams = new Exams(rules, catalogue, install, clock, entropy);
        draw = new DrawLots(entropy);
        drawUnits = new DrawUnits();
        drawGroups = new DrawGroups();
        exemption = new DecideExemption();
        forms = new MakeForms(paper);
        supplies = new PlanSupplies(forms, paper);
        ledger = new KeepLedger(forms, paper);
        results = new ExportResults(forms, paper);
        merge = new MergeExams(exams);
        makeUp = new MakeUp(exams, paper);
        check = new CheckExam(exams, results);
        demo = new RunDemo(
                seed -> new Wiring(install, paper, clock, new SeededEntropy(seed), RosterMappings.none()).demoFlows(),
                sample,
                clock);
    }

    private DemoFlows demoFlows() {
        return new DemoFlows(
                exams, roster, photos, venue, plan, checkIn, draw, score, sign, merge, results, forms, ledger, faults,
                appeals);
    }

    private static Entropy secure() {
        SecureRandom random = new SecureRandom();
        return count -> {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
    }
}
