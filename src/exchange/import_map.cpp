#include "exchange/import_map.h"

#include <algorithm>
#include <filesystem>

#include "base/word_list.h"
#include "edit/manuscript.h"
#include "map/map_text.h"
#include "plan/vocabulary.h"
#include "xml/reader.h"

namespace planverk::exchange {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"import-map", "", Stage::exchange, RuleClass::format, Severity::error,
     "The map of imports beside a plan has known names, and each column and word leads to what there is.", "exchange: import-map"},
};

namespace {

constexpr std::string_view root_name = "importMap";

/// What the parts for tables may have. Parts of other names are their readers' to judge.
struct Allowed {
  std::string_view element, attributes, children;
};
constexpr Allowed vocabulary[] = {
    {"table", "register sheet origin", "column set"},
    {"column", "heading to for", "word"},
    {"word", "says means", ""},
    {"set", "field value", ""},
};

std::string listed(std::string_view words) {
  std::string out;
  for (const std::string_view word : WordList(words)) out.append(out.empty() ? "" : ", ").append(word);
  return out;
}

constexpr std::string_view parts_of_a_map = "table ledger statistics";

class Checker {
 public:
  Checker(const xml::Tree& tree, const Sources& sources, Diagnostics& found) : tree_(tree), sources_(sources), found_(found) {}

  /// The parts of ledgers and statistics are checked by their readers.
  void check_part(xml::Node part) {
    if (WordList(parts_of_a_map).contains(part.name())) {
      check(part);
    } else {
      tell(tree_.span(part), std::string(part.name()), parts_of_a_map);
    }
  }

 private:
  void check(xml::Node node) {
    const auto known = std::ranges::find(vocabulary, node.name(), &Allowed::element);
    if (known == std::end(vocabulary)) return;
    node.each_attribute([&](xml::Node::Attribute attribute) {
      if (!WordList(known->attributes).contains(attribute.name)) {
        tell(tree_.span(node), std::string(attribute.name), known->attributes);
      }
    });
    node.each_element([&](xml::Node child) {
      if (WordList(known->children).contains(child.name())) {
        check(child);
      } else {
        tell(tree_.span(child), std::string(child.name()), known->children);
      }
    });
  }

  void tell(Span span, const std::string& name, std::string_view known) {
    found_.add("import-map", span).variant("name").with("value", name).mend("known", {{"known", listed(known)}});
  }

  const xml::Tree& tree_;
  const Sources& sources_;
  Diagnostics& found_;
};

}  // namespace

struct ImportMap::Impl {
  FileLayer* files = nullptr;
  std::string path;
  const Sources* sources = nullptr;
  const Limits* limits = nullptr;
  std::optional<xml::Tree> tree;  ///< none: there is no file yet
  std::string comment;
  struct Proposal {
    edit::Element part;
    std::vector<std::string> known_by;
  };
  std::vector<Proposal> proposals;

  [[nodiscard]] Result<std::optional<edit::Manuscript>> brought_up_to_date(Diagnostics& found) const;
  [[nodiscard]] std::string new_text() const;
};

ImportMap::ImportMap(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ImportMap::ImportMap(ImportMap&&) noexcept = default;
ImportMap& ImportMap::operator=(ImportMap&&) noexcept = default;
ImportMap::~ImportMap() = default;

std::string ImportMap::path_beside(std::string_view plan) {
  constexpr std::string_view ending = ".xml";
  if (plan.ends_with(ending)) plan.remove_suffix(ending.size());
  return std::string(plan) + ".import.xml";
}

Result<std::optional<ImportMap>> ImportMap::open(FileLayer& files, std::string path, Sources& sources, const Limits& limits,
                                                 Diagnostics& found) {
  auto impl = std::make_unique<Impl>();
  impl->files = &files;
  impl->sources = &sources;
  impl->limits = &limits;
  impl->path = std::move(path);
  std::error_code ignored;
  if (impl->path.empty() || !std::filesystem::exists(impl->path, ignored)) return ImportMap(std::move(impl));
  auto bytes = files.read(impl->path, limits.file_bytes);
  if (!bytes) return std::unexpected(bytes.error());
  const FileId file = sources.add(impl->path, std::move(*bytes));
  impl->tree = xml::parse(sources, file, limits, found);
  if (!impl->tree) return std::nullopt;
  const xml::Node root = impl->tree->root();
  if (root.name() != root_name || root.get("version") != "1") {
    found.add("import-map", impl->tree->span(root)).variant("root").mend("root");
    return std::nullopt;
  }
  const std::size_t before = found.all().size();
  root.each_element([&](xml::Node part) { Checker(*impl->tree, sources, found).check_part(part); });
  if (found.all().size() > before) return std::nullopt;
  return ImportMap(std::move(impl));
}

const std::string& ImportMap::path() const {
  return impl_->path;
}

xml::Node ImportMap::part(std::string_view name, const Names& known_by) const {
  for (const xml::Node node : parts(name)) {
    if (std::ranges::all_of(known_by, [&](const auto& each) { return node.get(each.first) == each.second; })) return node;
  }
  return {};
}

std::vector<xml::Node> ImportMap::parts(std::string_view name) const {
  std::vector<xml::Node> out;
  if (!impl_->tree) return out;
  for (xml::Node node = impl_->tree->root().first_child(name); node; node = node.next(name)) out.push_back(node);
  return out;
}

Span ImportMap::span(xml::Node node, std::string_view attribute) const {
  if (!impl_->tree) return {};
  return attribute.empty() ? impl_->tree->span(node) : impl_->tree->span(node, attribute, *impl_->sources);
}

void ImportMap::introduce(std::string comment) {
  impl_->comment = std::move(comment);
}

void ImportMap::propose(edit::Element part, const std::vector<std::string>& known_by) {
  impl_->proposals.push_back({std::move(part), known_by});
}

/// The map as it is to be, by operations on the file that people keep.
Result<std::optional<edit::Manuscript>> ImportMap::Impl::brought_up_to_date(Diagnostics& found) const {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  auto map = edit::Manuscript::open(*files, path, folder.empty() ? "." : folder, *limits, found);
  if (!map || !*map) return map;
  std::vector<edit::Operation> operations;
  for (const Proposal& each : proposals) bring_in(**map, each.part, each.known_by, operations);
  if (operations.empty() || !(*map)->apply(operations, found)) return std::optional<edit::Manuscript>();
  return map;
}

std::string ImportMap::Impl::new_text() const {
  std::vector<const edit::Element*> parts;
  for (const Proposal& each : proposals) parts.push_back(&each.part);
  return map_text(parts, comment);
}

std::string ImportMap::bytes(Diagnostics& found) const {
  if (impl_->proposals.empty()) return {};
  if (!impl_->tree) return impl_->new_text();
  const auto map = impl_->brought_up_to_date(found);
  return map && *map ? (*map)->files().front().bytes : std::string();
}

Result<bool> ImportMap::save(Diagnostics& found) const {
  if (impl_->path.empty() || impl_->proposals.empty()) return false;
  if (impl_->tree) {
    auto map = impl_->brought_up_to_date(found);
    if (!map) return std::unexpected(map.error());
    if (!*map) return false;
    if (Status saved = (*map)->save(); !saved) return std::unexpected(saved.error());
    return true;
  }
  OutputSet set(*impl_->files);
  if (Status staged = set.stage(impl_->path, impl_->new_text()); !staged) return std::unexpected(staged.error());
  if (Status written = set.commit(); !written) return std::unexpected(written.error());
  return true;
}

}  // namespace planverk::exchange
