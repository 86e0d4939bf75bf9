/** The house rules that a test can hold; compiled into the tests of every module and run on it. */
package io.github.gatehouse.house;
