package io.github.gatehouse.gate.security;

/** The edit that takes a vulnerability out of a project. */
final class Remedy {
  private Remedy() {}

  /** Says what to write where; a piece of XML wherever some version is clean. */
  static String of(Vulnerability vulnerability) {
    Library library = vulnerability.library();
    String version = vulnerability.clean().or(vulnerability::firstFixed).orElse("");
    if (version.isEmpty()) {
      return "no fixed version is known: exclude or replace "
          + library.name()
          + ", or answer for it in "
          + Suppression.FILE;
    }
    Use use = vulnerability.uses().get(0);
    Declaration at = use.declaration();
    String value = escaped(version);
    return "in "
        + at.pom()
        + switch (at.kind()) {
          case VERSION -> " give " + library.name() + " <version>" + value + "</version>";
          case PROPERTY -> " set <" + at.property() + ">" + value + "</" + at.property() + ">";
          case UNMANAGED ->
              " add <dependencyManagement><dependencies>"
                  + dependency(library, value)
                  + "</dependencies></dependencyManagement>";
          case PLUGIN ->
              " raise the version of the plugin "
                  + use.path().get(0)
                  + ", or add to it <dependencies>"
                  + dependency(library, value)
                  + "</dependencies>";
        };
  }

  private static String dependency(Library library, String version) {
    return "<dependency><groupId>"
        + library.group()
        + "</groupId><artifactId>"
        + library.artifact()
        + "</artifactId>"
        + element("type", library.extension().equals("jar") ? "" : library.extension())
        + element("classifier", library.classifier())
        + "<version>"
        + version
        + "</version></dependency>";
  }

  private static String element(String name, String value) {
    return value.isEmpty() ? "" : "<" + name + ">" + value + "</" + name + ">";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
