#include <algorithm>
#include <filesystem>
#include <limits>
#include <map>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "tree_impl.h"
#include "xml/reader.h"

namespace planverk::xml {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"include-file", "", Stage::xml, RuleClass::format, Severity::error,
     "An included file exists, is a regular file and can be read.", "xml: include-file"},
    {"include-cycle", "", Stage::xml, RuleClass::format, Severity::error,
     "No file includes itself, directly or through others, and none is included twice.", "xml: include-cycle"},
    {"include-outside", "", Stage::xml, RuleClass::format, Severity::error,
     "An included file lies under the root folder once symbolic links are followed.", "xml: include-outside"},
    {"include-root", "", Stage::xml, RuleClass::format, Severity::error,
     "The root element of an included file has the same name as the root of the file that includes it.",
     "xml: include-root"},
};

namespace {

namespace fs = std::filesystem;

constexpr std::string_view include_name = "include";
constexpr std::string_view href_name = "href";

// The one name that a file has, symbolic links resolved, whether it exists or not.
fs::path true_name(const fs::path& path) {
  std::error_code error;
  const fs::path absolute = fs::absolute(path, error);
  const fs::path resolved = fs::weakly_canonical(error ? path : absolute, error);
  return error ? path.lexically_normal() : resolved;
}

/// Why a file could not be read; which one is told already.
std::string reason_of(const Failure& failure) {
  for (const auto& [name, value] : failure.message.values) {
    if (name == "reason") return value;
  }
  return plain(failure.message);
}

bool lies_in(const fs::path& path, const fs::path& folder) {
  const auto [in_folder, in_path] = std::ranges::mismatch(folder, path);
  // A folder written with a slash at its end has an empty last part.
  return in_folder == folder.end() || (in_folder->empty() && std::next(in_folder) == folder.end());
}

/// One reading of a plan: what was read so far and what may still be read.
class PlanReader {
 public:
  PlanReader(FileLayer& files, Sources& sources, const IncludeOptions& options, const Limits& limits,
             Diagnostics& found)
      : files_(files),
        sources_(sources),
        limits_(limits),
        found_(found),
        left_bytes_(limits.total_bytes),
        root_(true_name(options.root)) {}

  Result<std::optional<Tree>> read(const std::string& path);

 private:
  struct File {
    fs::path path;    ///< its true name
    fs::path opened;  ///< from the plan's path as the user wrote it
    [[nodiscard]] std::string shown() const { return opened.lexically_normal().string(); }
  };

  [[nodiscard]] std::uint64_t most_bytes() const { return std::min(limits_.file_bytes, left_bytes_); }
  bool is_too_large(const fs::path& path) const;
  void report_size(Span where);
  void report_limit(std::string_view name, std::uint64_t value, Span where);
  std::optional<Tree> parse_text(std::string name, std::string bytes);
  void expand(Tree& tree, const File& file);
  void include(Tree& tree, Node place, const File& file);
  std::optional<File> resolve(const Tree& tree, Node place, const File& file);
  bool is_new(const File& target, Span where);
  std::optional<Tree> read_included(const File& target, Span where);
  bool same_root(const Tree& tree, const Tree& included, Span where);

  FileLayer& files_;
  Sources& sources_;
  const Limits& limits_;
  Diagnostics& found_;
  std::uint64_t left_bytes_;  ///< of `total-bytes`
  fs::path root_;
  std::map<fs::path, Span> read_;  ///< every file read, with the include that asked for it
  std::vector<fs::path> chain_;    ///< the files that are being read, from the plan inwards
  std::uint64_t includes_ = 0;
  std::uint64_t elements_ = 0;
};

Result<std::optional<Tree>> PlanReader::read(const std::string& path) {
  const File plan{true_name(path), path};
  const std::size_t before = found_.all().size();
  Result<std::string> bytes = files_.read(path, most_bytes());
  if (!bytes) {
    if (!is_too_large(plan.path)) return std::unexpected(bytes.error());
    report_size(Span{sources_.add(path, {}), 0, 0});
    return std::nullopt;
  }
  read_.emplace(plan.path, Span{});
  std::optional<Tree> tree = parse_text(path, *std::move(bytes));
  if (tree) {
    elements_ = Builder::element_count(*tree);
    expand(*tree, plan);
  }
  if (found_.all().size() != before) return std::nullopt;
  return tree;
}

// The file layer gives one kind of failure for all; whether it was the size, the file itself tells.
bool PlanReader::is_too_large(const fs::path& path) const {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  return !error && size > most_bytes();
}

void PlanReader::report_size(Span where) {
  if (left_bytes_ < limits_.file_bytes) {
    report_limit("total-bytes", limits_.total_bytes, where);
  } else {
    report_limit("file-bytes", limits_.file_bytes, where);
  }
}

void PlanReader::report_limit(std::string_view name, std::uint64_t value, Span where) {
  found_.add("limit", where)
      .with("limit", std::string(name))
      .with("value", std::to_string(value))
      .mend({}, {{"limit", std::string(name)}});
}

std::optional<Tree> PlanReader::parse_text(std::string name, std::string bytes) {
  left_bytes_ -= std::min<std::uint64_t>(left_bytes_, bytes.size());
  const FileId file = sources_.add(std::move(name), std::move(bytes));
  return parse(sources_, file, limits_, found_);
}

void PlanReader::expand(Tree& tree, const File& file) {
  chain_.push_back(file.path);
  std::vector<Node> places;
  tree.root().each_element([&](Node child) {
    if (child.name() == include_name) places.push_back(child);
  });
  for (const Node place : places) include(tree, place, file);
  chain_.pop_back();
}

void PlanReader::include(Tree& tree, Node place, const File& file) {
  const Span where = tree.span(place, href_name, sources_);
  if (++includes_ > limits_.includes) {
    if (includes_ == limits_.includes + 1) report_limit("includes", limits_.includes, where);
    return;
  }
  const std::optional<File> target = resolve(tree, place, file);
  if (!target || !is_new(*target, where)) return;
  read_.emplace(target->path, where);
  std::optional<Tree> included = read_included(*target, where);
  if (!included) return;
  elements_ += Builder::element_count(*included);
  if (elements_ > limits_.elements) return report_limit("elements", limits_.elements, where);
  if (!same_root(tree, *included, where)) return;
  expand(*included, *target);
  Builder::insert_children_before(tree, place, *included, included->root());
  tree.root().remove_child(place);
}

std::optional<PlanReader::File> PlanReader::resolve(const Tree& tree, Node place, const File& file) {
  const std::string href(place.get(href_name));
  const Span where = tree.span(place, href_name, sources_);
  if (href.empty()) {
    found_.add("include-file", where).variant("no-href").mend("no-href");
    return std::nullopt;
  }
  std::size_t attributes = 0;
  place.each_attribute([&](Node::Attribute) { ++attributes; });
  if (attributes > 1 || place.first_child()) {
    found_.add("include-file", tree.span(place)).variant("more").mend("more");
    return std::nullopt;
  }
  if (href.find("://") != std::string::npos) {
    found_.add("include-file", where).variant("network").with("path", href).mend("network");
    return std::nullopt;
  }
  // A path is told from the place where the including file was found, which for a link is not where the link leads;
  // but what must lie inside is where the path leads in the end.
  const fs::path opened = file.opened.parent_path() / href;
  File target{true_name(opened), opened};
  if (!lies_in(target.path, root_)) {
    found_.add("include-outside", where).with("path", href).mend();
    return std::nullopt;
  }
  return target;
}

bool PlanReader::is_new(const File& target, Span where) {
  const auto earlier = read_.find(target.path);
  if (earlier == read_.end()) return true;
  const bool cycle = std::ranges::find(chain_, target.path) != chain_.end();
  Diagnostic& made = found_.add("include-cycle", where).with("path", target.shown());
  if (!cycle) made.variant("twice");
  if (earlier->second.known()) made.note(earlier->second, "first");
  made.mend(cycle ? "" : "twice");
  return false;
}

std::optional<Tree> PlanReader::read_included(const File& target, Span where) {
  Result<std::string> bytes = files_.read(target.path.string(), most_bytes());
  if (!bytes) {
    if (is_too_large(target.path)) {
      report_size(where);
    } else {
      found_.add("include-file", where).with("path", target.shown()).with("reason", reason_of(bytes.error())).mend();
    }
    return std::nullopt;
  }
  if (bytes->size() > most_bytes()) {
    report_size(where);
    return std::nullopt;
  }
  return parse_text(target.shown(), *std::move(bytes));
}

// The root of an included file goes away: what it says must be what the plan's root says, or it would be lost.
bool PlanReader::same_root(const Tree& tree, const Tree& included, Span where) {
  const Node plan = tree.root();
  const Node root = included.root();
  if (root.name() != plan.name()) {
    found_.add("include-root", included.span(root))
        .with("name", std::string(root.name()))
        .with("expected", std::string(plan.name()))
        .note(where, "include")
        .mend({}, {{"expected", std::string(plan.name())}});
    return false;
  }
  const std::size_t before = found_.all().size();
  root.each_attribute([&](Node::Attribute attribute) {
    if (attribute.name.find(':') != std::string_view::npos || attribute.name == "xmlns") return;
    if (plan.find(attribute.name) == attribute.value) return;
    found_.add("include-root", included.span(root, attribute.name, sources_))
        .variant("attribute")
        .with("name", std::string(attribute.name))
        .with("value", std::string(attribute.value))
        .note(tree.span(plan), "plan")
        .mend("attribute");
  });
  return found_.all().size() == before;
}

}  // namespace

Result<std::optional<Tree>> read_plan(FileLayer& files, Sources& sources, const std::string& path,
                                      const IncludeOptions& options, const Limits& limits, Diagnostics& found) {
  return PlanReader(files, sources, options, limits, found).read(path);
}

}  // namespace planverk::xml
