#include "facts/gather.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/hash.h"
#include "check/checks.h"

namespace planverk::foreign {

namespace {

PageKind kind_of(const PageContent& content) {
  if (content.text) return PageKind::text;
  if (content.picture) return PageKind::scan;
  if (content.paint) return PageKind::drawing;
  return PageKind::empty;
}

PageFacts facts_of(const Page& page, const PageContent& content, std::string label) {
  PageFacts out;
  const double unit = std::clamp(page.object.get("/UserUnit").number().value_or(1), 0.01, 1000.0);
  const bool turned = page.rotation % 180 != 0;
  out.width = (turned ? page.crop.height() : page.crop.width()) * unit;
  out.height = (turned ? page.crop.width() : page.crop.height()) * unit;
  out.rotation = page.rotation;
  out.label = std::move(label);
  out.kind = kind_of(content);
  out.hidden_text = content.hidden_text;
  return out;
}

Substance substance_of(const std::vector<PageFacts>& pages) {
  const auto any = [&](PageKind kind) {
    return std::ranges::any_of(pages, [&](const PageFacts& each) { return each.kind == kind; });
  };
  const bool text = any(PageKind::text) || any(PageKind::drawing);
  const bool scan = any(PageKind::scan);
  if (text && scan) return Substance::mixed;
  if (scan) return Substance::scan;
  return text ? Substance::text : Substance::empty;
}

/// Without the six letters of a subset (ISO 32000-1, 9.6.4).
std::string without_tag(const std::string& name) {
  const bool tagged = name.size() > 7 && name[6] == '+' &&
                      std::all_of(name.begin(), name.begin() + 6, [](char c) { return c >= 'A' && c <= 'Z'; });
  return tagged ? name.substr(7) : name;
}

std::vector<FontFacts> fonts_of(const ContentCensus& census) {
  const auto order = [](const FontFacts& each) {
    return std::tie(each.name, each.type, each.embedded, each.to_unicode);
  };
  std::vector<FontFacts> out;
  for (const auto& [key, use] : census.fonts()) {
    out.push_back({without_tag(use.font->name()), use.font->type(), use.font->embedded(), use.font->to_unicode()});
  }
  std::ranges::sort(out, {}, order);
  const auto repeated = std::ranges::unique(out, {}, order);
  out.erase(repeated.begin(), repeated.end());
  return out;
}

void read_content(const File& file, const Pages& pages, ContentCensus& census, Facts& facts) {
  const std::uint64_t most = file.limits().content_bytes + file.limits().content_ratio * file.bytes().size();
  Work work(most, file.limits().stream_bytes);
  Fonts fonts(work);
  Runner runner(file, fonts, work, census);
  for (std::size_t index = 0; index < pages.size(); ++index) {
    census.begin_page(index + 1, pages.at(index).object.id());
    runner.page(pages.at(index));
  }
  facts.given_up = work.spent();
}

void check(const Subject& subject, Faults& faults) {
  check_document(subject, faults);
  check_fonts(subject, faults);
  if (!subject.tagged) return;
  check_structure(subject, faults);
  check_tables(subject, faults);
  check_annotations(subject, faults);
}

}  // namespace

Facts gather_facts(const File& file, const Pages& pages) {
  Facts out;
  out.bytes = file.bytes().size();
  out.sha256 = hex(sha256(file.bytes()));
  out.version = file.version();
  const Object root = file.root();
  const Metadata metadata = read_metadata(file);
  out.title = metadata.info_title.empty() ? metadata.title : metadata.info_title;
  out.language = root.get("/Lang").text();
  out.pdfa = metadata.pdfa;
  out.pdfua = metadata.pdfua;

  const Tree tree = Tree::read(file);
  const bool says_tagged = root.get("/MarkInfo").get("/Marked").boolean() == true && !tree.elements().empty();
  Faults faults;
  ContentCensus census(tree, says_tagged, out.language, faults);
  read_content(file, pages, census, out);
  out.tagged = says_tagged && (census.tagged_content() > 0 || !census.has_content());
  check({file, pages, tree, census, metadata, out.tagged}, faults);
  out.faults = faults.all();

  std::vector<std::string> labels = page_labels(file, pages.size());
  for (std::size_t index = 0; index < pages.size(); ++index) {
    out.pages.push_back(facts_of(pages.at(index), census.pages()[index], std::move(labels[index])));
  }
  out.substance = substance_of(out.pages);
  out.fonts = fonts_of(census);
  out.signatures = read_signatures(file);
  read_doings(file, pages, out);
  out.outline_items = count_outline(file);
  out.revisions = file.survey().revisions;
  out.linearized = file.linearized();
  out.encrypted = file.encrypted();
  out.recovered = file.recovered();
  out.warnings = file.warnings();
  out.given_up = out.given_up || !file.readable();
  return out;
}

}  // namespace planverk::foreign
