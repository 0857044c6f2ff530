#include "batch/manifest.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "base/rule.h"
#include "base/utf8.h"
#include "base/word_list.h"
#include "batch/list.h"
#include "batch/recall.h"
#include "language/packs.h"
#include "plan/vocabulary.h"
#include "xml/reader.h"

namespace planverk::job {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"batch-manifest", "", Stage::document, RuleClass::format, Severity::error,
     "A manifest has targets alone, each with known attributes and values, a plan that is there, and a name of its own.", "job: batch-manifest"},
};

namespace {

namespace fs = std::filesystem;

constexpr std::string_view known_attributes =
    "plan document to audience reading lang asOf draft attachSource templates theme name out";

std::string listed(std::string_view words) {
  std::string out;
  for (const std::string_view word : WordList(words)) out.append(out.empty() ? "" : ", ").append(word);
  return out;
}

/// A name that leads nowhere else and hides nothing: parts of a path with one slash between them.
bool is_plain_path(std::string_view path) {
  constexpr std::size_t longest = 150;
  while (true) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, slash);
    const bool controls = std::ranges::any_of(part, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    if (part.empty() || part.front() == '.' || part.size() > longest || controls) return false;
    if (slash == path.size()) return true;
    path.remove_prefix(slash + 1);
  }
}

class Manifest {
 public:
  Manifest(Workshop& workshop, const std::string& path, const RenderOptions& render, BatchSource& source)
      : workshop_(workshop), folder_(fs::path(path).parent_path()), render_(render), source_(source) {}

  Status read(FileId file) {
    tree_ = xml::parse(source_.sources, file, workshop_.surroundings().limits, source_.found);
    if (!tree_) return {};
    const xml::Node root = tree_->root();
    if (root.get("version") != "1") refuse(root, "version", "version").mend("version");
    only(root, "version");
    root.each_element([&](xml::Node child) {
      if (child.name() == "target") {
        read_target(child);
      } else {
        refuse(child, {}, "element").with("value", std::string(child.name())).mend("element");
      }
    });
    if (source_.found.empty() && targets_.empty()) refuse(root, {}, "empty").mend("element");
    find_doubles();
    if (!source_.found.empty()) {
      source_.found.sort();
      return {};
    }
    return open_workshops();
  }

 private:
  struct Read {
    xml::Node node;
    BatchTarget target;
    RenderOptions render;
    std::string templates, theme;  ///< empty: those of the batch
    bool well = false;             ///< nothing is wrong with it alone
  };

  Diagnostic& refuse(xml::Node node, std::string_view attribute, std::string_view variant) {
    const Span span = attribute.empty() ? tree_->span(node) : tree_->span(node, attribute, source_.sources);
    return source_.found.add("batch-manifest", span).variant(variant);
  }

  void only(xml::Node node, std::string_view known) {
    node.each_attribute([&](xml::Node::Attribute attribute) {
      if (WordList(known).contains(attribute.name)) return;
      Diagnostic& finding = refuse(node, attribute.name, "attribute");
      finding.with("value", std::string(attribute.name)).with("element", std::string(node.name()));
      suggest(finding, attribute.name, known);
    });
  }

  static void suggest(Diagnostic& finding, std::string_view value, std::string_view known) {
    std::vector<std::string_view> names;
    for (const std::string_view word : WordList(known)) names.push_back(word);
    if (const auto best = plan::nearest(value, names)) {
      finding.mend("nearest", {{"nearest", std::string(*best)}, {"known", listed(known)}});
    } else {
      finding.mend("known", {{"known", listed(known)}});
    }
  }

  Diagnostic& wrong_value(xml::Node node, std::string_view attribute) {
    return refuse(node, attribute, "value")
        .with("value", std::string(node.get(attribute)))
        .with("name", std::string(attribute));
  }

  /// One of the words, whose values these are.
  template <typename Value>
  void choose(xml::Node node, std::string_view attribute, std::initializer_list<std::pair<std::string_view, Value>> words,
              Value& value) {
    const auto given = node.find(attribute);
    if (!given) return;
    std::string known;
    for (const auto& [word, each] : words) {
      if (word == *given) {
        value = each;
        return;
      }
      known.append(known.empty() ? "" : " ").append(word);
    }
    suggest(wrong_value(node, attribute), *given, known);
  }

  void read_target(xml::Node node) {
    const std::size_t before = source_.found.all().size();
    only(node, known_attributes);
    if (node.first_child()) refuse(node, {}, "content").mend("content");
    Read read{node, {}, render_, {}, {}};
    read.render.out = plain_folder(render_.out);
    read_plan(read);
    read_select(read);
    read_formats(read);
    choose<bool>(node, "draft", {{"true", true}, {"false", false}}, read.render.draft);
    choose<bool>(node, "attachSource", {{"true", true}, {"false", false}}, read.render.attach_source);
    read_templates(read);
    read_name(read);
    read.well = source_.found.all().size() == before;
    targets_.push_back(std::move(read));
  }

  void read_plan(Read& read) {
    const auto plan = read.node.find("plan");
    if (!plan || plan->empty()) {
      refuse(read.node, {}, "no-plan").mend("no-plan");
      return;
    }
    read.target.label = *plan;
    read.target.plan = (folder_ / fs::path(*plan)).string();
    read.target.cost = plan_size(read.target.plan);
    std::error_code error;
    if (!fs::is_regular_file(read.target.plan, error))
      refuse(read.node, "plan", "plan").with("path", read.target.plan).mend("plan");
  }

  void read_select(Read& read) {
    Select& select = read.render.select;
    const xml::Node node = read.node;
    if (const auto document = node.find("document")) {
      select.documents = {std::string(*document)};
      if (document->empty()) wrong_value(node, "document").mend("document");
    }
    choose<plan::Audience>(node, "audience", {{"full", plan::Audience::full}, {"public", plan::Audience::open}}, select.audience);
    choose<std::optional<plan::Reading>>(node, "reading",
                                         {{"original", plan::Reading::original},
                                          {"marked", plan::Reading::marked},
                                          {"final", plan::Reading::final}},
                                         select.reading);
    if (const auto day = node.find("asOf")) {
      select.as_of = Date::parse(*day);
      if (!select.as_of) wrong_value(node, "asOf").mend("date");
    }
    if (const auto lang = node.find("lang")) {
      const auto known = workshop_.known_language(language::language_of(*lang));
      if (known) {
        select.language = *known;
      } else {
        wrong_value(node, "lang").mend("known", {{"known", workshop_.template_files().languages().listed()}});
      }
    }
  }

  void read_formats(Read& read) {
    const auto words = read.node.find("to");
    if (!words) return;
    read.render.formats.clear();
    for (const std::string_view word : WordList(*words)) {
      const Format* const format = format_of(word);
      if (format == nullptr || std::ranges::find(read.render.formats, format) != read.render.formats.end()) {
        wrong_value(read.node, "to").mend("formats", {{"known", format_names()}});
        return;
      }
      read.render.formats.push_back(format);
    }
    if (read.render.formats.empty()) wrong_value(read.node, "to").mend("formats", {{"known", format_names()}});
  }

  void read_templates(Read& read) {
    if (const auto theme = read.node.find("theme")) read.theme = *theme;
    const auto templates = read.node.find("templates");
    if (!templates) return;
    read.templates = (folder_ / fs::path(*templates)).string();
    std::error_code error;
    if (!fs::is_directory(read.templates, error))
      refuse(read.node, "templates", "templates").with("path", read.templates).mend("templates");
  }

  void read_name(Read& read) {
    const xml::Node node = read.node;
    if (const auto out = node.find("out")) {
      if (is_plain_path(*out)) {
        read.render.out += "/" + std::string(*out);
      } else {
        wrong_value(node, "out").mend("out");
      }
    }
    if (const auto name = node.find("name")) {
      read.render.name = *name;
      if (!is_plain_path(*name) || name->find('/') != std::string_view::npos) wrong_value(node, "name").mend("name");
      if (!node.has("document")) refuse(node, "name", "name-of-all").mend("name-of-all");
    }
  }

  /// Two targets that are the same, or would be one file by the names that they state.
  void find_doubles() {
    std::map<std::string, const Read*> asked, named;
    for (const Read& read : targets_) {
      if (!read.well) continue;
      const std::string all = asked_for(read.target, read.render, render_.out) + read.templates + "\n" + read.theme;
      const auto [same, is_new] = asked.emplace(all, &read);
      if (!is_new) {
        refuse(read.node, {}, "double").note(tree_->span(same->second->node), "first").mend("double");
        continue;
      }
      if (read.render.name.empty()) continue;
      for (const Format* format : read.render.formats) {
        const std::string path = read.render.out + "/" + read.render.name + std::string(format->extension);
        const auto [first, is_free] = named.emplace(path, &read);
        if (is_free) continue;
        refuse(read.node, "name", "double-name")
            .with("path", path)
            .note(tree_->span(first->second->node, "name", source_.sources), "first")
            .mend("double-name");
        break;
      }
    }
  }

  /// One for each pair of templates and theme, shared by all targets that have them.
  Status open_workshops() {
    std::map<std::pair<std::string, std::string>, Workshop*> known;
    for (Read& read : targets_) {
      const Surroundings& own = workshop_.surroundings();
      const std::pair key(read.templates.empty() ? own.templates : read.templates, read.theme.empty() ? own.theme : read.theme);
      if (key != std::pair(own.templates, own.theme)) {
        Workshop*& workshop = known[key];
        if (workshop == nullptr) {
          Surroundings around = own;
          std::tie(around.templates, around.theme) = key;
          auto opened = Workshop::open(workshop_.files(), std::move(around));
          if (!opened) return std::unexpected(opened.error());
          source_.workshops.push_back(std::make_unique<Workshop>(std::move(*opened)));
          workshop = source_.workshops.back().get();
        }
        read.target.workshop = workshop;
      }
      read.target.number = source_.list.targets.size();
      read.target.render = std::make_shared<const RenderOptions>(std::move(read.render));
      source_.list.targets.push_back(std::move(read.target));
    }
    return {};
  }

  Workshop& workshop_;
  fs::path folder_;
  const RenderOptions& render_;
  BatchSource& source_;
  std::optional<xml::Tree> tree_;
  std::vector<Read> targets_;
};

}  // namespace

bool is_manifest(std::string_view bytes) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  while (true) {
    bytes = utf8::trim(bytes);
    const std::string_view end = bytes.starts_with("<?") ? "?>" : bytes.starts_with("<!--") ? "-->" : "";
    if (end.empty()) break;
    const std::size_t at = bytes.find(end);
    if (at == std::string_view::npos) return false;
    bytes.remove_prefix(at + end.size());
  }
  constexpr std::string_view opening = "<batch";
  return bytes.starts_with(opening) && bytes.substr(opening.size()).find_first_of(" \t\r\n/>") == 0;
}

Status read_manifest(Workshop& workshop, const std::string& path, std::string bytes, const RenderOptions& render,
                     BatchSource& source) {
  const FileId file = source.sources.add(path, std::move(bytes));
  return Manifest(workshop, path, render, source).read(file);
}

}  // namespace planverk::job
