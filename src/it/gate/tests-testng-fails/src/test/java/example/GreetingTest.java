package example;

import static org.testng.Assert.assertEquals;

import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public class GreetingTest {
  @DataProvider
  public Object[][] names() {
    return new Object[][] {{"Ada", "Hello, Ada!"}, {"Grace", "Hello, Grace!"}};
  }

  @Test(dataProvider = "names")
  public void greetsByName(String name, String text) {
    assertEquals(new Greeting(name).text(), text);
  }

  @Test
  public void greetsInTheMorning() {
    assertEquals(new Greeting("Ada").text(), "Good morning, Ada!");
  }
}
