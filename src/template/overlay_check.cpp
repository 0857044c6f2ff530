// What an organisation's folder says that this version does not know, or no longer needs to be told.
#include <algorithm>
#include <set>
#include <string>

#include "compiler.h"
#include "labels.h"
#include "plan/vocabulary.h"
#include "xml/reader.h"

namespace planverk::templates {

namespace {

std::string_view built_in(std::string_view path) {
  for (const BuiltIn& file : built_in_files()) {
    if (file.path == path) return file.bytes;
  }
  return {};
}

/// The names that a file gives its parts: keys of labels, patterns of rules.
std::vector<std::pair<std::string, xml::Node>> parts_of(const xml::Tree& tree) {
  std::vector<std::pair<std::string, xml::Node>> out;
  const std::string_view root = tree.root().name();
  tree.root().each_element([&](xml::Node child) {
    if (root == "labels") {
      out.emplace_back(std::string(child.get("key")), child);
    } else if (child.name() == "t:rule") {
      std::string name(child.has("name") ? child.get("name") : child.get("match"));
      if (child.has("mode")) name += " (" + std::string(child.get("mode")) + ")";
      out.emplace_back(std::move(name), child);
    } else if (child.name() == "t:key") {
      out.emplace_back("key " + std::string(child.get("name")), child);
    }
  });
  return out;
}

class OverlayCheck {
 public:
  OverlayCheck(const Files& files, Diagnostics& found) : files_(files), found_(found) {}

  void run() {
    for (const std::string& path : files_.list()) {
      if (path.starts_with("themes/") || path.starts_with("fonts/")) continue;  // the theme stage's
      const std::string_view own = built_in(path);
      const std::span<const FileId> versions = files_.ids(path);
      for (const FileId file : versions) {
        if (bytes_of(file) != own) compare(path, own, file);
      }
      if (!own.empty() && versions.size() > 1 && bytes_of(versions.back()) == own) {
        add(Span{versions.back(), 0, 0}, "stale-file").with("file", path);
      }
    }
  }

 private:
  [[nodiscard]] std::string_view bytes_of(FileId file) const { return files_.sources()->bytes(file); }

  Diagnostic& add(Span span, std::string_view variant) {
    Diagnostic& finding = found_.add("template", span).variant(variant);
    finding.severity = Severity::warning;
    return finding;
  }

  void compare(const std::string& path, std::string_view own, FileId file) {
    const auto tree = xml::parse(*files_.sources(), file, Limits{}, found_);
    if (!tree || own.empty()) return;  // a file of the organisation's own has nothing to be compared with
    Sources aside;
    Diagnostics none;
    const auto base = xml::parse(aside, aside.add(path, std::string(own)), Limits{}, none);
    if (!base) return;
    std::map<std::string, xml::Node, std::less<>> known;
    for (const auto& [name, node] : parts_of(*base)) known.emplace(name, node);
    std::vector<std::string_view> names;
    for (const auto& [name, node] : known) names.push_back(name);
    for (const auto& [name, node] : parts_of(*tree)) {
      const auto base_part = known.find(name);
      if (base_part == known.end()) {
        auto& finding = add(tree->span(node), "unknown-part").with("name", name).with("file", path);
        if (const auto nearest = plan::nearest(name, names)) finding.mend("nearest", {{"name", std::string(*nearest)}});
      } else if (base->dump(base_part->second) == tree->dump(node)) {
        add(tree->span(node), "stale-part").with("name", name).with("file", path);
      }
    }
  }

  const Files& files_;
  Diagnostics& found_;
};

}  // namespace

void check_overlay(const Files& files, Diagnostics& found) {
  OverlayCheck(files, found).run();
  // What the compiler itself finds: names that no plan has, labels that no language has.
  (void)Compiler(files, found, true).compile();
  for (const Language language : all_languages) (void)read_labels(files, language, found);
}

}  // namespace planverk::templates
