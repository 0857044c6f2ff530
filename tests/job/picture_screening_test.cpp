#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "job/render.h"
#include "job/workshop.h"
#include "making.h"
#include "support/catch.h"

namespace planverk::job {

namespace {

class TempFolder {
 public:
  TempFolder() : path_(std::filesystem::temp_directory_path() / fmt::format("planverk-pictures-{}", ::getpid())) {
    std::filesystem::create_directories(path_);
  }
  ~TempFolder() { std::filesystem::remove_all(path_); }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  void write(const std::string& name, std::string_view bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }
  [[nodiscard]] std::string at(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

std::string plan(std::string_view registers = {}, std::string_view logo = {}, std::string_view status = "final") {
  return fmt::format(R"(<planData version="1" lang="sv" asOf="2026-08-31">
<organisation id="o" name="Strandvika kommun" kind="municipality"{}/>
<body id="b" name="Kommunstyrelsen" type="executive" deciding="true" organisation="o"/>{}
<document id="d" kind="operationalPlan" title="Plan" status="{}" body="b" date="2026-08-31" cover="no" contents="no">
<section title="Bilder"><figure id="f" src="a.png" alt="En lutning i färg" caption="Lutning"/></section></document>
</planData>)",
                     logo, registers, status);
}

std::string with_text(const std::string& words) {
  return test::png(test::slope(40, 30),
                   {.before = {test::chunk("tEXt", std::string("Comment") + '\0' + words)}});
}

/// The findings of rules that screen, with where they stand and what they are about.
std::string screened(const std::string& plan, const std::string& picture, plan::Audience audience = plan::Audience::full,
                     std::string* html = nullptr) {
  // Pictures are looked for on the disk, where symbolic links are followed.
  const TempFolder folder;
  folder.write("plan.xml", plan);
  folder.write("a.png", picture);
  auto workshop = Workshop::open(system_files(), {});
  REQUIRE(workshop);
  RenderOptions options;
  options.formats = {format_of("html")};
  options.out = folder.at("out");
  options.select.audience = audience;
  const auto run = render(*workshop, folder.at("plan.xml"), options);
  REQUIRE(run);
  std::string out;
  for (const Diagnostic& each : run->found.all()) {
    if (each.rule->slug != "personal-number" && each.rule->slug != "private-contact" && each.rule->slug != "own-pattern")
      continue;
    const Place at = run->sources.place(each.span);
    out += fmt::format("{} {} line {} @{}{}\n", name_of(each.severity), each.message.key, at.line, each.at,
                       each.accepted ? " accepted" : "");
  }
  for (const DocumentResult& document : run->documents) {
    for (const WrittenFile& file : document.files) {
      if (html != nullptr) *html += *system_files().read(file.path, 1 << 24);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("words that stand unseen in a picture's file are screened") {
  CHECK(screened(plan(), with_text("Foto: 811218-9876")) == "warning personal-number.picture line 5 @f\n");
  CHECK(screened(plan(), with_text("nagon.exempel@gmail.com 070-123 45 67")) ==
        "warning private-contact.picture line 5 @f\n");
  CHECK(screened(plan(), with_text("En lutning i grönt och rött")).empty());
  CHECK(screened(plan(R"(<rules><pattern words="brukare" severity="warning"/></rules>)"), with_text("Brukare i dagrum")) ==
        "warning own-pattern.picture line 5 @f\n");
}

TEST_CASE("what a picture's file hides is a warning for the public version too, since it is not published") {
  std::string page;
  CHECK(screened(plan(), with_text("Foto: 811218-9876"), plan::Audience::open, &page) ==
        "warning personal-number.picture line 5 @f\n");
  CHECK_FALSE(page.empty());
  CHECK(page.find("811218") == std::string::npos);
}

TEST_CASE("a finding in a picture's file can be accepted, and the organisation's logo is screened") {
  CHECK(screened(plan(R"(<accept rule="personal-number" at="f" reason="Prov" by="b" date="2026-08-31"/>)"),
                 with_text("811218-9876")) == "warning personal-number.picture line 5 @f accepted\n");
  CHECK(screened(plan({}, R"( logo="a.png")"), with_text("811218-9876")) ==
        "warning personal-number.picture line 2 @o\nwarning personal-number.picture line 5 @f\n");
}

}  // namespace planverk::job
