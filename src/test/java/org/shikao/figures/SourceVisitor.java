package org.shikao.figures;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Walks one parsed file and notes what the figures are made of. */
final class SourceVisitor extends TreePathScanner<Void, Void> {
    private static final Pattern COLOUR =
            Pattern.compile("#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})|rgba?\\(.*");
    private static final Pattern TODO = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    private static final Pattern BROAD =
            Pattern.compile("(.*\\|)?\\s*(java\\.lang\\.)?(Exception|Throwable)\\s*(\\|.*)?");
    private static final Set<String> COLOUR_CLASSES = Set.of("Color", "javafx.scene.paint.Color", "java.awt.Color");

    private final CompilationUnitTree unit;
    private final DocTrees trees;
    private final List<String> imports = new ArrayList<>();
    private final List<Source.Method> methods = new ArrayList<>();
    private final List<Source.PublicType> types = new ArrayList<>();
    private final List<Source.Finding> findings = new ArrayList<>();

    SourceVisitor(CompilationUnitTree unit, DocTrees trees) {
        this.unit = unit;
        this.trees = trees;
    }

    Source source(Path file, List<Source.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (TODO.matcher(lines.get(i).comment()).find()) {
                findings.add(new Source.Finding(Sight.TODO, i + 1));
            }
        }
        String packageName = String.valueOf(unit.getPackageName());
        return new Source(file, packageName, lines, imports, methods, types, findings);
    }

    @Override
    public Void visitImport(ImportTree tree, Void nothing) {
        String name = tree.getQualifiedIdentifier().toString();
        imports.add(name);
        if (name.endsWith(".*")) {
            found(Sight.WILDCARD_IMPORT, tree);
        }
        return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
        if (tree.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
            boolean documented = trees.getDocComment(getCurrentPath()) != null;
            types.add(new Source.PublicType(tree.getSimpleName().toString(), line(tree), documented));
        }
        return super.visitClass(tree, null);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        boolean ofRecord = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
        boolean constructor = tree.getReturnType() == null;
        if (start(tree) >= 0 && tree.getBody() != null) {
            int parameters = ofRecord && constructor ? 0 : tree.getParameters().size();
            int lines = lineAt(end(tree)) - line(tree) + 1;
            methods.add(new Source.Method(tree.getName().toString(), line(tree), lines, parameters));
        }
        return super.visitMethod(tree, null);
    }

    @Override
    public Void visitCatch(CatchTree tree, Void nothing) {
        if (BROAD.matcher(tree.getParameter().getType().toString()).matches()) {
            found(Sight.BROAD_CATCH, tree);
        }
        if (tree.getBlock().getStatements().isEmpty()) {
            found(Sight.EMPTY_CATCH, tree);
        }
        return super.visitCatch(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        String called = tree.getMethodSelect().toString();
        String name = called.substring(called.lastIndexOf('.') + 1);
        if (name.equals("printStackTrace")) {
            found(Sight.STACK_TRACE, tree);
        } else if (name.equals("setStyle")) {
            found(Sight.SET_STYLE, tree);
        }
        return super.visitMethodInvocation(tree, null);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
        if (COLOUR_CLASSES.contains(tree.getExpression().toString())) {
            found(Sight.COLOUR, tree);
        }
        return super.visitMemberSelect(tree, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
        if (COLOUR_CLASSES.contains(tree.getIdentifier().toString())) {
            found(Sight.COLOUR, tree);
        }
        return super.visitNewClass(tree, null);
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void nothing) {
        if (tree.getValue() instanceof String text && COLOUR.matcher(text).matches()) {
            found(Sight.COLOUR, tree);
        }
        return null;
    }

    private void found(Sight sight, Tree tree) {
        findings.add(new Source.Finding(sight, line(tree)));
    }

    private int line(Tree tree) {
        return lineAt(start(tree));
    }

    private long start(Tree tree) {
        return trees.getSourcePositions().getStartPosition(unit, tree);
    }

    private long end(Tree tree) {
        return trees.getSourcePositions().getEndPosition(unit, tree);
    }

    private int lineAt(long position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }
}
