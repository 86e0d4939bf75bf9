package io.github.gatehouse.routing.xml;

import io.github.gatehouse.routing.yaml.Element;
import io.github.gatehouse.routing.yaml.PolicyException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An XML document as plain elements. Attributes count as children named {@code @name}. */
final class XmlTree {
  private static final int DEEPEST = 100;

  private XmlTree() {}

  /**
   * Parses a document.
   *
   * @param file its name, for messages
   * @throws PolicyException if it is no XML, has a DTD, or is nested deeper than 100
   */
  static Element parse(String file, String text) {
    try {
      DocumentBuilder builder = factory().newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return element(
          builder.parse(new InputSource(new StringReader(text))).getDocumentElement(), file, 1);
    } catch (SAXException | IOException e) {
      throw new PolicyException(
          "no XML that is read here: " + e.getMessage(), file, "mvn validate");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's XML parser lacks a safety feature", e);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    return factory;
  }

  private static Element element(Node node, String file, int depth) {
    if (depth > DEEPEST) {
      throw new PolicyException("nested deeper than " + DEEPEST, file, "mvn validate");
    }
    List<Element> children = new ArrayList<>();
    NamedNodeMap attributes = node.getAttributes();
    for (int i = 0; depth > 1 && i < attributes.getLength(); i++) {
      Attr one = (Attr) attributes.item(i);
      children.add(new Element("@" + one.getName(), one.getValue(), List.of()));
    }
    StringBuilder text = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.ELEMENT_NODE) {
        children.add(element(child, file, depth + 1));
      } else if (child.getNodeType() == Node.TEXT_NODE
          || child.getNodeType() == Node.CDATA_SECTION_NODE) {
        text.append(child.getNodeValue());
      }
    }
    return new Element(node.getNodeName(), children.isEmpty() ? text.toString() : "", children);
  }
}
