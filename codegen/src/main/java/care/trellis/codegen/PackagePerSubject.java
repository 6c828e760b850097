package care.trellis.codegen;

import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.CatalogDefinition;
import org.jooq.meta.Definition;

/**
 * Where generated classes go: those of the schema {@code costing} into {@code care.trellis.app.costing.db}, so that a
 * subject owns its tables as it owns its pages.
 */
public final class PackagePerSubject extends DefaultGeneratorStrategy {
    @Override
    public String getJavaPackageName(Definition definition, Mode mode) {
        var usual = super.getJavaPackageName(definition, mode);
        if (definition instanceof CatalogDefinition) {
            return usual;
        }
        var subject = getTargetPackage() + "." + definition.getSchema().getOutputName();
        return subject + ".db" + usual.substring(subject.length());
    }
}
