package org.zhibu.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A parsed source file: what its strings say and how long its methods are. */
record JavaSource(Path path, String text, List<Literal> literals, List<Method> methods) {

    /**
     * A string, with what is added to it by {@code +}.
     *
     * @param joined part of a longer text made with {@code +}
     */
    record Literal(int line, String value, boolean joined, boolean inAnnotation) {}

    /** @param lines lines of the method without its statements' SQL and their parameters */
    record Method(int line, String name, int lines) {}

    static List<JavaSource> parse(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<JavaSource> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) sources.add(read(unit, positions));
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaSource read(CompilationUnitTree unit, SourcePositions positions) throws IOException {
        String text = unit.getSourceFile().getCharContent(true).toString();
        Reader reader = new Reader(unit, positions, text);
        reader.scan(unit, null);
        return new JavaSource(Path.of(unit.getSourceFile().toUri()), text, reader.literals, reader.methods);
    }

    String name() {
        return path.getFileName().toString().replace(".java", "");
    }

    /** Where a finding is, for a failure message. */
    String at(int line) {
        return House.ROOT.toAbsolutePath().relativize(path) + ":" + line;
    }

    private static final class Reader extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String text;
        private final List<String> lines;
        private final List<Literal> literals = new ArrayList<>();
        private final List<Method> methods = new ArrayList<>();
        private int joined;
        private int annotations;

        Reader(CompilationUnitTree unit, SourcePositions positions, String text) {
            this.unit = unit;
            this.positions = positions;
            this.text = text;
            this.lines = text.lines().toList();
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String value)
                literals.add(new Literal(start(literal), value, joined > 0, annotations > 0));
            return null;
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            annotations++;
            super.visitAnnotation(annotation, nothing);
            annotations--;
            return null;
        }

        @Override
        public Void visitBinary(BinaryTree binary, Void nothing) {
            joined++;
            super.visitBinary(binary, nothing);
            joined--;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null && positions.getEndPosition(unit, method) > 0)
                methods.add(new Method(start(method), method.getName().toString(), length(method)));
            return super.visitMethod(method, nothing);
        }

        private int length(MethodTree method) {
            Set<Integer> counted = new TreeSet<>();
            for (int line = start(method.getBody()) + 1; line < end(method); line++) {
                String code = lines.get(line - 1).strip();
                if (!code.isEmpty() && !code.startsWith(".param")) counted.add(line);
            }
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree literal, Void nothing) {
                    if (literal.getValue() instanceof String)
                        for (int line = start(literal) + 1; line <= end(literal); line++) counted.remove(line);
                    return null;
                }
            }.scan(method.getBody(), null);
            return counted.size();
        }

        private int start(Tree tree) {
            return line(positions.getStartPosition(unit, tree));
        }

        private int end(Tree tree) {
            return line(positions.getEndPosition(unit, tree));
        }

        private int line(long position) {
            return (int) unit.getLineMap().getLineNumber(Math.min(position, text.length()));
        }
    }
}
