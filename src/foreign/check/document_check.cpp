#include <algorithm>
#include <string>

#include "check/checks.h"

namespace planverk::foreign {

namespace {

/// Bit 10 of the permissions: text may be taken out for those who cannot see (ISO 32000-1, 7.6.3.2, table 22).
constexpr std::int64_t accessibility = 1 << 9;

void check_configuration(const Object& configuration, Faults& faults) {
  if (!configuration.is_dictionary()) return;
  if (configuration.get("/Name").text().empty()) faults.add("optional-content", {0, configuration.id().number, {}});
  if (configuration.has("/AS")) faults.add("optional-content", {0, configuration.id().number, "/AS"});
}

void check_optional_content(const Object& properties, Faults& faults) {
  const Object others = properties.get("/Configs");
  // The default needs a name where there are others to choose from (20-001, 20-002).
  for (std::size_t index = 0; index < others.size(); ++index) check_configuration(others.at(index), faults);
  if (others.size() > 0) {
    check_configuration(properties.get("/D"), faults);
  } else if (properties.get("/D").has("/AS")) {
    faults.add("optional-content", {0, properties.id().number, "/AS"});
  }
}

}  // namespace

void check_document(const Subject& subject, Faults& faults) {
  const Object root = subject.file.root();
  if (!subject.tagged) faults.add("not-tagged");
  if (root.get("/MarkInfo").get("/Suspects").boolean() == true) faults.add("suspects");
  if (!subject.metadata.xmp) faults.add("metadata");
  if (subject.metadata.xmp && subject.metadata.pdfua.empty()) faults.add("identifier");
  // Without metadata a reader shows the title of the document information, and one fault is told for both.
  if (subject.metadata.title.empty() && (subject.metadata.xmp || subject.metadata.info_title.empty()))
    faults.add("title");
  if (root.get("/ViewerPreferences").get("/DisplayDocTitle").boolean() != true) faults.add("display-title");
  // Of tagged files each piece of content is asked (check/content_census).
  const bool words = std::ranges::any_of(subject.content.pages(), [](const PageContent& page) { return page.text; });
  if (!subject.tagged && words && root.get("/Lang").text().empty()) faults.add("language");
  if (root.get("/AcroForm").has("/XFA") && root.get("/NeedsRendering").boolean() == true) {
    faults.add("xfa", {0, root.get("/AcroForm").id().number, {}});
  }
  const auto permissions = subject.file.trailer().get("/Encrypt").get("/P").integer();
  if (permissions && (*permissions & accessibility) == 0) faults.add("security");
  check_optional_content(root.get("/OCProperties"), faults);
}

void check_fonts(const Subject& subject, Faults& faults) {
  for (const auto& [key, use] : subject.content.fonts()) {
    const int object = use.font->id().number;
    if (use.seen && !use.font->embedded()) faults.add("font-embedded", {use.page, object, use.font->name()});
    if (use.unmapped) faults.add("font-unicode", {use.page, object, use.font->name()});
  }
}

}  // namespace planverk::foreign
