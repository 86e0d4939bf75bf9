package io.github.gatehouse.testing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page that is well-formed XML, too: what stands in it can be asked for. */
public record PageDocument(Document document) {
  /** Reads a page. */
  public static PageDocument parse(String page) throws Exception {
    String xml = page.replaceFirst("<!DOCTYPE html>\n", "");
    return new PageDocument(
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml))));
  }

  /** All elements of a name, in order. */
  public List<Element> all(String name) {
    return inside(document.getElementsByTagName(name));
  }

  /** Those of them that have a class. */
  public List<Element> ofClass(String name, String type) {
    return all(name).stream().filter(one -> has(one, type)).toList();
  }

  /** Elements of a name and a class below another one. */
  public static List<Element> below(Element element, String name, String type) {
    return inside(element.getElementsByTagName(name)).stream()
        .filter(one -> has(one, type))
        .toList();
  }

  /** All text on it. */
  public String text() {
    return document.getDocumentElement().getTextContent();
  }

  private static boolean has(Element element, String type) {
    return List.of(element.getAttribute("class").split(" ")).contains(type);
  }

  private static List<Element> inside(NodeList found) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
