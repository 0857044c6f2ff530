// What an organisation's folder says that this version does not know, or no longer needs to be told.
#include <algorithm>
#include <set>
#include <string>

#include "base/word_list.h"
#include "compile/compiler.h"
#include "plan/vocabulary.h"
#include "words/labels.h"
#include "xml/reader.h"

namespace planverk::templates {

namespace {

std::string_view built_in(std::string_view path) {
  for (const BuiltIn& file : built_in_files()) {
    if (file.path == path) return file.bytes;
  }
  return {};
}

/// What lies over a built-in part of the same name, and what the two are compared by.
struct Part {
  std::string name;
  std::string says;
  Span span;
};

/// Properties of a theme, `text body size`, those for slides with `slides` before them.
void add_properties(const xml::Tree& tree, const Sources& sources, xml::Node parent, const std::string& before,
                    std::vector<Part>& out) {
  parent.each_element([&](xml::Node child) {
    std::string name = before + std::string(child.name());
    if (child.name() == "slides") return add_properties(tree, sources, child, name + " ", out);
    if (child.name() == "logo") {
      out.push_back({std::move(name), tree.dump(child), tree.span(child)});
      return;
    }
    const std::string_view key = child.name() == "text" ? "role" : child.name() == "colour" ? "ink" : "";
    if (!key.empty()) name += " " + std::string(child.get(key));
    child.each_attribute([&](xml::Node::Attribute attribute) {
      if (attribute.name == key) return;
      out.push_back({name + " " + std::string(attribute.name), std::string(attribute.value),
                     tree.span(child, attribute.name, sources)});
    });
  });
}

/// The names that a file gives its parts: keys of labels, patterns of rules, properties of themes.
std::vector<Part> parts_of(const xml::Tree& tree, const Sources& sources) {
  std::vector<Part> out;
  const std::string_view root = tree.root().name();
  if (root == "theme") {
    add_properties(tree, sources, tree.root(), {}, out);
    return out;
  }
  const auto add = [&](std::string name, xml::Node node) {
    out.push_back({std::move(name), tree.dump(node), tree.span(node)});
  };
  tree.root().each_element([&](xml::Node child) {
    if (root == "labels") {
      add(std::string(child.get("key")), child);
    } else if (child.name() == "t:rule") {
      std::string name(child.has("name") ? child.get("name") : child.get("match"));
      if (child.has("mode")) name += " (" + std::string(child.get("mode")) + ")";
      add(std::move(name), child);
    } else if (child.name() == "t:key") {
      add("key " + std::string(child.get("name")), child);
    }
  });
  return out;
}

/// Label keys that the templates of a file print.
void add_printed_labels(xml::Node node, std::set<std::string, std::less<>>& out) {
  if (node.name() == "t:label") out.emplace(node.get("key"));
  node.each_element([&](xml::Node child) { add_printed_labels(child, out); });
}

class OverlayCheck {
 public:
  OverlayCheck(const Files& files, Diagnostics& found) : files_(files), found_(found) {}

  void run() {
    read_printed_labels();
    for (const std::string& path : files_.list()) {
      if (!path.ends_with(".xml") || path.starts_with("fonts/") || path.starts_with("languages/")) continue;
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
  // A label that the organisation's own templates print is its own, not one that replaces nothing.
  void read_printed_labels() {
    for (const std::string& path : files_.list()) {
      if (!path.starts_with("kinds/") && !path.starts_with("views/")) continue;
      for (const FileId file : files_.ids(path)) {
        if (bytes_of(file) == built_in(path)) continue;
        Diagnostics elsewhere;
        const auto tree = xml::parse(*files_.sources(), file, Limits{}, elsewhere);
        if (!tree) continue;
        add_printed_labels(tree->root(), printed_labels_);
        if (tree->root().name() == "t:kind") add_kind_labels(tree->root());
      }
    }
  }

  void add_kind_labels(xml::Node kind) {
    printed_labels_.insert("kind." + std::string(kind.get("name")));
    for (const std::string_view use : WordList(kind.get("sections"))) {
      printed_labels_.insert("section." + std::string(use));
    }
  }

  [[nodiscard]] std::string_view bytes_of(FileId file) const { return files_.sources()->bytes(file); }

  Diagnostic& add(Span span, std::string_view variant) {
    Diagnostic& finding = found_.add("template", span).variant(variant);
    finding.severity = Severity::warning;
    return finding;
  }

  void compare(const std::string& path, std::string_view own, FileId file) {
    const bool theme = path.starts_with("themes/");
    Diagnostics elsewhere;  // what is wrong with a theme is said by the theme stage
    const auto tree = xml::parse(*files_.sources(), file, Limits{}, theme ? elsewhere : found_);
    if (!tree || own.empty()) return;  // a file of the organisation's own has nothing to be compared with
    Sources aside;
    const auto base = xml::parse(aside, aside.add(path, std::string(own)), Limits{}, elsewhere);
    if (!base) return;
    std::map<std::string, std::string, std::less<>> known;
    for (Part& part : parts_of(*base, aside)) known.emplace(std::move(part.name), std::move(part.says));
    std::vector<std::string_view> names;
    for (const auto& [name, says] : known) names.push_back(name);
    for (const Part& part : parts_of(*tree, *files_.sources())) {
      const auto base_part = known.find(part.name);
      if (base_part == known.end()) {
        // A theme may state what the built-in one leaves to the theme that it builds on.
        if (theme || printed_labels_.contains(part.name)) continue;
        auto& finding = add(part.span, "unknown-part").with("name", part.name).with("file", path);
        if (const auto nearest = plan::nearest(part.name, names))
          finding.mend("nearest", {{"name", std::string(*nearest)}});
      } else if (base_part->second == part.says) {
        add(part.span, "stale-part").with("name", part.name).with("file", path);
      }
    }
  }

  const Files& files_;
  Diagnostics& found_;
  std::set<std::string, std::less<>> printed_labels_;
};

}  // namespace

void check_overlay(const Files& files, Diagnostics& found) {
  OverlayCheck(files, found).run();
  // What the compiler itself finds: names that no plan has, labels that no language has.
  (void)Compiler(files, found, true).compile();
  files.languages().check_own(found, true);
  for (const Language language : files.languages().languages()) (void)read_labels(files, language, found);
}

}  // namespace planverk::templates
