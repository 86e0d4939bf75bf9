package io.github.gatehouse.routing.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * As much of GitHub as publishing needs, on this machine's loopback: it keeps check runs and
 * comments, answers in pages, and misbehaves as it is told.
 */
final class FakeGitHub implements AutoCloseable {
  static final String TOKEN = "ghs_Zq7TheSecretOfTheTest42";
  static final String HEAD = "8a413dd0123456789abcdef0123456789abcdef0";
  private static final Pattern ROUTE =
      Pattern.compile(
          "/repos/acme/app(?:/(check-runs|pulls|issues/comments|commits|issues)"
              + "(?:/([0-9a-f]+)(?:/(check-runs|comments))?)?)?");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final ObjectMapper mapper = new ObjectMapper();
  private final List<Script> scripts = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private final Map<String, Who> accounts = new ConcurrentHashMap<>();
  private final List<ObjectNode> checks = new ArrayList<>();
  private final List<ObjectNode> comments = new ArrayList<>();
  private int pageSize = 100;
  private String head = HEAD;
  private long nextId = 1000;

  /** Who a token belongs to; an app may not ask who it is. */
  private record Who(String login, String app) {}

  /** What happens to requests that match, and how often. */
  private static final class Script {
    private final Pattern request;
    private final Fault fault;
    private int left;

    private Script(Pattern request, Fault fault, int left) {
      this.request = request;
      this.fault = fault;
      this.left = left;
    }
  }

  /** Something that goes wrong. */
  @FunctionalInterface
  interface Fault {
    /** True where the request has been dealt with, badly. */
    boolean strike(FakeGitHub host, HttpExchange exchange, String body) throws IOException;
  }

  FakeGitHub() throws IOException {
    accounts.put(TOKEN, new Who("github-actions[bot]", "github-actions"));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 16);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Access access(Duration timeout) {
    return new Access(url(), "acme/app", TOKEN, "", timeout);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  // What tests arrange.

  void account(String token, String login, String app) {
    accounts.put(token, new Who(login, app));
  }

  void pageSize(int size) {
    pageSize = size;
  }

  synchronized void head(String sha) {
    head = sha;
  }

  /** Requests such as {@code POST /repos/acme/app/check-runs} meet a fault so many times. */
  synchronized void script(String request, int times, Fault fault) {
    scripts.add(new Script(Pattern.compile(request), fault, times));
  }

  static Fault answers(int status, String body, String... headers) {
    return (host, exchange, request) -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      host.send(exchange, status, body);
      return true;
    };
  }

  /** The connection goes before the request is dealt with. */
  static Fault resets() {
    return (host, exchange, request) -> {
      exchange.close();
      return true;
    };
  }

  /** The request is dealt with; its answer never arrives. */
  static Fault losesTheAnswer() {
    return (host, exchange, request) -> {
      host.answer(exchange, request);
      exchange.close();
      return true;
    };
  }

  /** Before it is dealt with as usual, something else happens. */
  static Fault first(Runnable event) {
    return (host, exchange, request) -> {
      event.run();
      return false;
    };
  }

  /** It is dealt with, something else happens, and only then it is answered. */
  static Fault afterwards(Runnable event) {
    return (host, exchange, request) -> {
      Answer answer = host.answer(exchange, request);
      event.run();
      host.send(exchange, answer.status(), answer.body());
      return true;
    };
  }

  synchronized long hasComment(String author, String body) {
    ObjectNode comment = object().put("id", ++nextId).put("body", body);
    comment.putObject("user").put("login", author);
    comments.add(comment);
    return nextId;
  }

  synchronized void edits(long id, String body) {
    byId(comments, id).put("body", body);
  }

  synchronized long hasCheck(String app, String name, String conclusion) {
    ObjectNode run = object().put("id", ++nextId).put("name", name).put("head_sha", HEAD);
    run.put("status", "completed").put("conclusion", conclusion);
    run.putObject("app").put("slug", app);
    checks.add(run);
    return nextId;
  }

  // What tests look at.

  synchronized List<String> comments() {
    return comments.stream().map(one -> one.get("body").asText()).toList();
  }

  synchronized List<String> comments(String author) {
    return comments.stream()
        .filter(one -> one.at("/user/login").asText().equals(author))
        .map(one -> one.get("body").asText())
        .toList();
  }

  /** {@code name conclusion title} of everything an app has at a commit, in order of creation. */
  synchronized List<String> checks(String app) {
    return checks.stream()
        .filter(one -> one.at("/app/slug").asText().equals(app))
        .map(
            one ->
                String.join(
                    " ",
                    one.get("name").asText(),
                    one.get("conclusion").asText(),
                    one.at("/output/title").asText()))
        .toList();
  }

  synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  synchronized List<String> writes() {
    return requests.stream().filter(one -> !one.startsWith("GET ")).toList();
  }

  synchronized void forgetRequests() {
    requests.clear();
  }

  // The host itself.

  private record Answer(int status, String body) {}

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    Fault fault = fault(request);
    if (fault == null || !fault.strike(this, exchange, body)) {
      Answer answer = answer(exchange, body);
      send(exchange, answer.status(), answer.body());
    }
  }

  private synchronized Fault fault(String request) {
    requests.add(request);
    for (Script script : scripts) {
      if (script.left > 0 && script.request.matcher(request).matches()) {
        script.left--;
        return script.fault;
      }
    }
    return null;
  }

  private void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private synchronized Answer answer(HttpExchange exchange, String body) throws IOException {
    String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    Who who = accounts.get(header.replaceFirst("(?i)^(token|bearer) ", ""));
    String path = exchange.getRequestURI().getPath();
    if (who == null) {
      return error(401, "Bad credentials");
    }
    if (path.equals("/user")) {
      return who.app().isEmpty()
          ? new Answer(200, object().put("login", who.login()).toString())
          : error(403, "Resource not accessible by integration");
    }
    Matcher route = ROUTE.matcher(path);
    return route.matches()
        ? answer(exchange, who, route, body.isEmpty() ? object() : mapper.readTree(body))
        : error(404, "Not Found");
  }

  private Answer answer(HttpExchange exchange, Who who, Matcher route, JsonNode body) {
    String what =
        exchange.getRequestMethod()
            + " "
            + String.valueOf(route.group(1))
            + (route.group(3) == null ? "" : "/" + route.group(3));
    return switch (what) {
      case "GET null" -> new Answer(200, repository().toString());
      case "GET pulls" -> new Answer(200, pull(route.group(2)).toString());
      case "GET commits/check-runs" -> checksPage(exchange, route.group(2));
      case "POST check-runs" -> create(who, body);
      case "PATCH check-runs" -> update(who, id(route), body);
      case "GET issues/comments" -> page(exchange, comments);
      case "POST issues/comments" -> {
        long id = hasComment(who.login(), body.get("body").asText());
        yield new Answer(201, byId(comments, id).toString());
      }
      case "PATCH issues/comments" -> {
        ObjectNode comment = byId(comments, id(route));
        yield comment == null
            ? error(404, "Not Found")
            : new Answer(200, comment.put("body", body.get("body").asText()).toString());
      }
      case "DELETE issues/comments" ->
          comments.removeIf(one -> one.get("id").asLong() == id(route))
              ? new Answer(204, "")
              : error(404, "Not Found");
      default -> error(404, "Not Found");
    };
  }

  private static long id(Matcher route) {
    return Long.parseLong(route.group(2));
  }

  private Answer create(Who who, JsonNode body) {
    if (who.app().isEmpty()) {
      return error(403, "You must authenticate via a GitHub App.");
    }
    ObjectNode run = object().put("id", ++nextId);
    run.setAll((ObjectNode) body);
    run.putObject("app").put("slug", who.app());
    checks.add(run);
    return new Answer(201, run.toString());
  }

  private Answer update(Who who, long id, JsonNode body) {
    ObjectNode run = byId(checks, id);
    if (run == null || !run.at("/app/slug").asText().equals(who.app())) {
      return error(403, "Invalid app_id `1` - check run can only be modified by the app");
    }
    run.setAll((ObjectNode) body);
    return new Answer(200, run.toString());
  }

  private Answer checksPage(HttpExchange exchange, String sha) {
    List<ObjectNode> at =
        checks.stream().filter(one -> one.get("head_sha").asText().equals(sha)).toList();
    ObjectNode page = object().put("total_count", at.size());
    page.set("check_runs", array(exchange, at));
    return new Answer(200, page.toString());
  }

  private Answer page(HttpExchange exchange, List<ObjectNode> all) {
    return new Answer(200, array(exchange, all).toString());
  }

  private ArrayNode array(HttpExchange exchange, List<ObjectNode> all) {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    Matcher asked = Pattern.compile("(?:^|&)page=(\\d+)").matcher(query);
    int page = asked.find() ? Integer.parseInt(asked.group(1)) : 1;
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    all.stream().skip((page - 1L) * pageSize).limit(pageSize).forEach(out::add);
    if ((long) page * pageSize < all.size()) {
      String next = url() + exchange.getRequestURI().getPath() + "?page=" + (page + 1);
      exchange.getResponseHeaders().set("Link", "<" + next + ">; rel=\"next\"");
    }
    return out;
  }

  private static ObjectNode byId(List<ObjectNode> all, long id) {
    return all.stream().filter(one -> one.get("id").asLong() == id).findFirst().orElse(null);
  }

  private static ObjectNode repository() {
    ObjectNode repository = object().put("id", 1).put("name", "app").put("full_name", "acme/app");
    repository.putObject("owner").put("login", "acme");
    return repository;
  }

  private ObjectNode pull(String number) {
    ObjectNode pull = object().put("id", 7).put("number", Integer.parseInt(number));
    pull.putObject("head").put("sha", head).put("ref", "topic");
    pull.set("base", object().set("repo", repository()));
    return pull;
  }

  private static Answer error(int status, String message) {
    return new Answer(status, object().put("message", message).toString());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** All bodies that people can read, in one text. */
  synchronized String everything() {
    return StreamSupport.stream(List.of(checks, comments).spliterator(), false)
        .map(Object::toString)
        .collect(Collectors.joining());
  }
}
