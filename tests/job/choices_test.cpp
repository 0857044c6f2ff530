// How a document was asked for, as its file says it.
#include "journey/choices.h"

#include "support/catch.h"

namespace planverk::job {
namespace {

Choices all_choices() {
  Choices choices;
  choices.selection.audience = plan::Audience::open;
  choices.selection.reading = plan::Reading::marked;
  choices.selection.language = Language("nn");
  choices.selection.as_of = Date::parse("2026-03-01");
  choices.draft = true;
  choices.signature_fields = true;
  choices.seal_field = "seal";
  choices.theme = "our own";  // a folder's name may hold anything
  return choices;
}

}  // namespace

TEST_CASE("job: choices are read as they are written") {
  CHECK(choices_text({}).empty());
  const std::string text = choices_text(all_choices());
  CHECK(text == "audience=public reading=marked language=nn as-of=2026-03-01 draft=yes fields=yes seal-field=seal theme=our own");
  const auto read = choices_of(text);
  REQUIRE(read);
  CHECK(choices_text(*read) == text);
  CHECK(read->theme == "our own");
  CHECK(read->selection.reading == plan::Reading::marked);
}

TEST_CASE("job: choices that this program does not write are none") {
  CHECK(choices_of(""));
  for (const char* text : {"audience=full", "audience", "reading=all", "as-of=2026-13-01", "draft=no", "fields=no", "seal-field=", "theme=", "colour=red", "=", " "}) {
    INFO(text);
    CHECK_FALSE(choices_of(text));
  }
}

}  // namespace planverk::job
