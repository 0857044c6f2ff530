#include "complete/address.h"

#include <algorithm>

#include "support/catch.h"

namespace planverk::document {

TEST_CASE("document: addresses are ASCII, and what is escaped stays", "[document]") {
  struct Case {
    const char *written, *ascii;
  };
  for (const Case& each : {
           Case{"https://example.org/a?b=c#d", "https://example.org/a?b=c#d"},
           Case{"https://å.example", "https://xn--5ca.example"},
           Case{"https://Räksmörgås.example:8080/åäö?q=ø#æ",
                "https://xn--rksmrgs-5wao1o.example:8080/%C3%A5%C3%A4%C3%B6?q=%C3%B8#%C3%A6"},
           Case{"http://namn@blåbär.example/", "http://namn@xn--blbr-noae.example/"},
           Case{"https://example.org/%C3%A5/å", "https://example.org/%C3%A5/%C3%A5"},
           Case{"https://example.org/a\"b\\c^d`e{f|g}h<i>", "https://example.org/a%22b%5Cc%5Ed%60e%7Bf%7Cg%7Dh%3Ci%3E"},
           Case{"mailto:kansli@blåbär.example?subject=Ärende",
                "mailto:kansli@xn--blbr-noae.example?subject=%C3%84rende"},
           Case{"tel:+4612345", "tel:+4612345"},
           Case{"https://[2001:db8::1]/å", "https://[2001:db8::1]/%C3%A5"},
       }) {
    INFO(each.written);
    CHECK(ascii_address(each.written) == each.ascii);
    CHECK(ascii_address(each.ascii) == each.ascii);
  }
  // Whatever stands in an address: what comes out is ASCII, and comes out of itself.
  std::uint32_t seed = 1;
  for (int round = 0; round < 3000; ++round) {
    std::string text = round % 3 == 0 ? "https://" : round % 3 == 1 ? "mailto:a@" : "";
    for (int i = 0; i < 12; ++i) {
      seed = seed * 1664525U + 1013904223U;
      text += static_cast<char>(1 + (seed >> 24U) % 255);
    }
    const std::string ascii = ascii_address(text);
    CHECK(std::ranges::all_of(ascii, [](char c) { return c > ' ' && c <= '~'; }));
  }
}

}  // namespace planverk::document
