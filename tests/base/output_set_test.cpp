#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "memory_files.h"
#include "support/catch.h"

namespace planverk {

namespace {

using test::ContainsSubstring;
using test::MemoryFiles;

const std::string new_pdf = "%PDF-new-and-longer";
const std::string new_html = "<!DOCTYPE html>";

Status write_both(MemoryFiles& files) {
  OutputSet outputs(files);
  for (const auto& [path, bytes] : {std::pair{"out/a.pdf", new_pdf}, {"b.html", new_html}}) {
    const Status staged = outputs.stage(path, bytes);
    if (!staged) return staged;
  }
  return outputs.commit();
}

}  // namespace

TEST_CASE("base: outputs appear under their names, synced, with nothing left over") {
  MemoryFiles files;
  files.files["out/a.pdf"] = "old";
  REQUIRE(write_both(files));
  CHECK(files.files == std::map<std::string, std::string>{{"b.html", new_html}, {"out/a.pdf", new_pdf}});
  CHECK(files.faults.empty());
  CHECK(files.open_handles() == 0);
  CHECK(files.synced_folders == std::vector<std::string>{"out", "."});
}

TEST_CASE("base: a failure at any call leaves no half-written file") {
  MemoryFiles whole;
  whole.knows_links = false;
  REQUIRE(write_both(whole));
  REQUIRE(whole.calls > 15);
  for (int call = 1; call <= whole.calls; ++call) {
    INFO("the call that fails: " << call);
    MemoryFiles files;
    files.knows_links = false;
    files.files["out/a.pdf"] = "old";
    files.fail_at = call;
    const Status outcome = write_both(files);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().kind == Failure::Kind::device);
    CHECK_THAT(plain(outcome.error().message), !ContainsSubstring("planverk-"));
    CHECK(files.faults.empty());
    CHECK(files.open_handles() == 0);
    for (const auto& [path, bytes] : files.files) {
      INFO(path << " holds " << bytes);
      const bool whole_file =
          (path == "out/a.pdf" && (bytes == "old" || bytes == new_pdf)) || (path == "b.html" && bytes == new_html);
      CHECK(whole_file);
    }
    CHECK(files.files.contains("out/a.pdf"));
    // What belongs together is new or old together.
    CHECK(files.files.contains("b.html") == (files.files["out/a.pdf"] == new_pdf));
  }
}

TEST_CASE("base: old files come back when one of a set cannot be put in place, links or not") {
  for (const bool links : {true, false}) {
    MemoryFiles whole;
    whole.knows_links = links;
    whole.files = {{"out/a.pdf", "old"}, {"b.html", "old too"}};
    REQUIRE(write_both(whole));
    CHECK(whole.files == std::map<std::string, std::string>{{"b.html", new_html}, {"out/a.pdf", new_pdf}});
    for (int call = 1; call <= whole.calls; ++call) {
      INFO("links " << links << ", the call that fails: " << call);
      MemoryFiles files;
      files.knows_links = links;
      files.files = {{"out/a.pdf", "old"}, {"b.html", "old too"}};
      files.fail_at = call;
      const bool written = write_both(files).has_value();
      REQUIRE(files.files.size() == 2);
      const bool is_new = files.files["b.html"] == new_html;
      CHECK((files.files["out/a.pdf"] == new_pdf) == is_new);
      CHECK((is_new || files.files["b.html"] == "old too"));
      CHECK((is_new || !written));
    }
  }
}

TEST_CASE("base: one file is not written twice in a set") {
  MemoryFiles files;
  OutputSet outputs(files);
  REQUIRE(outputs.stage("a.pdf", "one"));
  const Status again = outputs.stage("a.pdf", "two");
  REQUIRE_FALSE(again);
  CHECK(again.error().kind == Failure::Kind::usage);
  CHECK_THAT(plain(again.error().message), ContainsSubstring("same-file"));
}

TEST_CASE("base: failures name the file to be and the reason") {
  for (int call = 1; call <= 12; ++call) {
    MemoryFiles files;
    files.fail_at = call;
    const Status outcome = write_both(files);
    REQUIRE_FALSE(outcome);
    CHECK_THAT(plain(outcome.error().message), ContainsSubstring("a.pdf") || ContainsSubstring("b.html"));
    CHECK_THAT(plain(outcome.error().message), ContainsSubstring("planned"));
  }
}

TEST_CASE("base: outputs that are never committed vanish") {
  MemoryFiles files;
  {
    OutputSet outputs(files);
    REQUIRE(outputs.stage("a.pdf", "bytes"));
    CHECK(files.files.size() == 1);
    CHECK_FALSE(files.files.contains("a.pdf"));
  }
  CHECK(files.files.empty());
}

TEST_CASE("base: a device that takes no bytes ends the run, an empty file does not") {
  MemoryFiles files;
  files.most_a_write = 0;
  OutputSet outputs(files);
  CHECK_FALSE(outputs.stage("a.pdf", "bytes"));
  CHECK(files.files.empty());
  REQUIRE(outputs.stage("empty.css", ""));
  REQUIRE(outputs.commit());
  CHECK(files.files == std::map<std::string, std::string>{{"empty.css", ""}});
}

TEST_CASE("base: a stopped run removes what is unfinished and starts nothing more") {
  // In a process of its own, since the stop holds for the rest of the process.
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    MemoryFiles files;
    OutputSet done(files);
    OutputSet open(files);
    bool right = done.stage("done.pdf", "1") && done.commit() && open.stage("open.pdf", "2") && files.files.size() == 2;
    remove_unfinished_outputs();
    right = right && files.files.size() == 1 && files.files.contains("done.pdf");
    right = right && !open.commit() && !open.stage("late.pdf", "3") && files.files.size() == 1 && files.faults.empty();
    ::_exit(right ? 0 : 1);
  }
  int state = 0;
  REQUIRE(::waitpid(child, &state, 0) == child);
  CHECK(WIFEXITED(state));
  CHECK(WEXITSTATUS(state) == 0);
}

}  // namespace planverk
