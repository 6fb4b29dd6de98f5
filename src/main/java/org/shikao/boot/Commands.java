package org.shikao.boot;

import org.shikao.cli.AppealCommands;
import org.shikao.cli.CatalogueCommands;
import org.shikao.cli.CheckCommand;
import org.shikao.cli.CheckInCommand;
import org.shikao.cli.CommandTree;
import org.shikao.cli.Console;
import org.shikao.cli.DemoCommand;
import org.shikao.cli.DemoCommand.WindowDoor;
import org.shikao.cli.DrawCommands;
import org.shikao.cli.DrawGroupsCommand;
import org.shikao.cli.ExemptCommand;
import org.shikao.cli.FaultCommands;
import org.shikao.cli.FormsCommand;
import org.shikao.cli.LedgerCommands;
import org.shikao.cli.LedgerListCommand;
import org.shikao.cli.MakeUpCommand;
import org.shikao.cli.MergeCommand;
import org.shikao.cli.NewCommand;
import org.shikao.cli.PhotosCommands;
import org.shikao.cli.PlanCommands;
import org.shikao.cli.RehearseCommand;
import org.shikao.cli.ResultsExportCommand;
import org.shikao.cli.RosterCommands;
import org.shikao.cli.RosterExportCommand;
import org.shikao.cli.RosterListCommands;
import org.shikao.cli.RubricCommands;
import org.shikao.cli.RulesApplyCommand;
import org.shikao.cli.RulesCommands;
import org.shikao.cli.RulesDiffCommand;
import org.shikao.cli.RulesExampleCommand;
import org.shikao.cli.RulesShowCommand;
import org.shikao.cli.ScoreCommands;
import org.shikao.cli.ScoreEnterCommand;
import org.shikao.cli.SecondListCommand;
import org.shikao.cli.SignCommand;
import org.shikao.cli.StatusCommand;
import org.shikao.cli.SuppliesCommand;
import org.shikao.cli.VenueCommands;
import org.shikao.cli.WalkInCommands;

/** The commands of the program: the table of contents of the command line. */
final class Commands {
    private Commands() {}

    static CommandTree of(Wiring w, Console c, WindowDoor window) {
        return new CommandTree(c)
                .add(new DemoCommand(c, w.demo, window))
                .add(new NewCommand(c, w.exams))
                .group(
                        "rules",
                        new RulesCommands.ListRules(c, w.rules),
                        new RulesShowCommand(c, w.exams, w.rules),
                        new RulesCommands.CheckRules(c, w.rules, w.catalogue),
                        new RulesApplyCommand(c, w.exams, w.changeRules),
                        new RulesDiffCommand(c, w.exams, w.rules),
                        new RulesExampleCommand(c, w.rules, w.catalogue))
                .group(
                        "catalogue",
                        new CatalogueCommands.Import(c, w.exams, w.catalogue),
                        new CatalogueCommands.Export(c, w.exams, w.catalogue),
                        new CatalogueCommands.Check(c, w.catalogue),
                        new CatalogueCommands.Diff(c, w.exams, w.catalogue),
                        new RehearseCommand(c, w.exams, w.catalogue, w.rehearse),
                        new RubricCommands.Freeze(c, w.exams, w.rubrics),
                        new RubricCommands.History(c, w.exams, w.rubrics))
                .group(
                        "roster",
                        new RosterCommands.Import(c, w.exams, w.roster, w.report),
                        new RosterCommands.Template(c, w.roster),
                        new RosterExportCommand(c, w.exams, w.exportRoster),
                        new RosterCommands.Mapping(c, w.roster),
                        new RosterCommands.Diff(c, w.exams, w.roster),
                        new RosterListCommands.Duplicates(c, w.exams, w.duplicates, w.roster),
                        new RosterListCommands.Decide(c, w.exams, w.duplicates, w.roster),
                        new RosterListCommands.Remove(c, w.exams, w.remove),
                        new RosterListCommands.Correct(c, w.exams, w.correct),
                        new ExemptCommand(c, w.exams, w.exemption),
                        new WalkInCommands.Add(c, w.exams, w.walkIn),
                        new WalkInCommands.Show(c, w.exams, w.link),
                        new WalkInCommands.Link(c, w.exams, w.link),
                        new WalkInCommands.Unlink(c, w.exams, w.link),
                        new SecondListCommand(c, w.exams, w.secondList, w.report))
                .group(
                        "photos",
                        new PhotosCommands.Import(c, w.exams, w.photos),
                        new PhotosCommands.Missing(c, w.exams, w.photos))
                .group("venue", new VenueCommands.Import(c, w.exams, w.venue), new VenueCommands.Template(c, w.venue))
                .add(
                        new PlanCommands.Make(c, w.exams, w.plan),
                        new PlanCommands.Check(c, w.exams, w.plan),
                        new PlanCommands.Export(c, w.exams, w.plan))
                .add(
                        new SuppliesCommand(c, w.exams, w.supplies),
                        "ledger",
                        new LedgerCommands.Issue(c, w.exams, w.ledger),
                        new LedgerCommands.Return(c, w.exams, w.ledger),
                        new LedgerCommands.Dispose(c, w.exams, w.ledger),
                        new LedgerCommands.Correct(c, w.exams, w.ledger),
                        new LedgerCommands.Close(c, w.exams, w.ledger),
                        new LedgerListCommand(c, w.exams, w.ledger))
                .add(new CheckInCommand(c, w.exams, w.checkIn, w.send))
                .group(
                        "draw",
                        new DrawCommands.Commit(c, w.exams, w.draw),
                        new DrawCommands.Run(c, w.exams, w.draw),
                        new DrawCommands.Type(c, w.exams, w.draw),
                        new DrawCommands.Verify(c, w.exams, w.draw),
                        new DrawCommands.Units(c, w.exams, w.drawUnits),
                        new DrawGroupsCommand(c, w.exams, w.drawGroups))
                .group(
                        "score",
                        new ScoreEnterCommand(c, w.exams, w.score, w.adjudicate),
                        new ScoreCommands.Import(c, w.exams, w.keyed),
                        new ScoreCommands.Template(c, w.exams, w.keyed))
                .group(
                        "fault",
                        new FaultCommands.Add(c, w.exams, w.faults),
                        new FaultCommands.Settle(c, w.exams, w.faults),
                        new FaultCommands.Show(c, w.exams, w.faults))
                .group(
                        "appeal",
                        new AppealCommands.Open(c, w.exams, w.appeals),
                        new AppealCommands.Decide(c, w.exams, w.appeals),
                        new AppealCommands.Show(c, w.exams, w.appeals))
                .add(new SignCommand(c, w.exams, w.sign))
                .add(new StatusCommand(c, w.exams, w.status))
                .add(new FormsCommand(c, w.exams, w.forms))
                .group("results", new ResultsExportCommand(c, w.exams, w.results))
                .add(new MakeUpCommand(c, w.exams, w.makeUp))
                .add(new MergeCommand(c, w.exams, w.merge))
                .add(new CheckCommand(c, w.check));
    }
}
