package io.github.gatehouse.gate.cases;

import io.github.gatehouse.gate.xml.ForeignXml;
import java.util.List;

/** Gathers the test cases of one kind of report while it is walked through. */
sealed interface CaseReader extends ForeignXml.Visitor permits JUnitXml, OpenTestXml, TestNgXml {
  /** The cases so far, in order. */
  List<TestCase> cases();
}
