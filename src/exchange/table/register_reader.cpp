#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "base/word_list.h"
#include "exchange/registers.h"
#include "table/heading.h"
#include "table/register.h"
#include "xml/reader.h"

namespace planverk::exchange {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"import-register", "", Stage::exchange, RuleClass::format, Severity::error,
     "A file that describes a register for tables is whole: known names, and fields that the vocabulary has.",
     "exchange: import-register"},
};

namespace {

constexpr std::string_view folder = "exchange/";
constexpr std::string_view words_file = "exchange/words.xml";

/// `call` gets each item of `a; b; c`.
template <class Call>
void each_item(std::string_view text, Call&& call) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(';'), text.size());
    const std::string item = utf8::collapse(utf8::trim(text.substr(0, end)));
    if (!item.empty()) call(item);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void add_name(std::vector<Name>& names, Language language, const std::string& written) {
  Name name{language, written, normal(written)};
  if (name.normal.empty()) return;
  const auto same = [&](const Name& each) { return each.language == language && each.normal == name.normal; };
  if (std::ranges::none_of(names, same)) names.push_back(std::move(name));
}

void add_word(std::vector<Word>& words, const std::string& says, std::string_view means) {
  const std::string form = normal(says);
  const auto known = std::ranges::find(words, form, &Word::says);
  if (known != words.end()) {
    known->means = means;
  } else {
    words.push_back({form, std::string(means)});
  }
}

class Reader {
 public:
  Reader(const templates::Files& files, Diagnostics& found) : files_(files), found_(found) {
    Diagnostics told_elsewhere;
    for (const Language each : files.languages().languages()) {
      labels_.emplace(each, templates::read_labels(files, each, told_elsewhere));
      messages_.emplace(each, templates::message_texts(files, each));
    }
  }

  Registers read() {
    for (const std::string& path : files_.list()) {
      if (!path.starts_with(folder) || !path.ends_with(".xml")) continue;
      for (const FileId file : files_.ids(path)) read_file(path, file);
    }
    for (Register& each : out_.all) complete(each);
    std::erase_if(out_.all, [](const Register& each) { return each.type == nullptr; });
    return std::move(out_);
  }

 private:
  Diagnostic& refuse(Span span, std::string_view variant) {
    return found_.add("import-register", span).variant(variant);
  }

  void read_file(const std::string& path, FileId file) {
    tree_ = xml::parse(*files_.sources(), file, Limits{}, found_);
    if (!tree_) return;
    const xml::Node root = tree_->root();
    if (path == words_file) {
      take_words(root, out_.words);
      return;
    }
    if (root.name() != "register" || root.get("name").empty()) {
      refuse(tree_->span(root), "root").with("file", path).mend("root");
      return;
    }
    take_register(root);
  }

  void take_words(xml::Node parent, std::vector<Word>& words) {
    parent.each_element([&](xml::Node child) {
      if (child.name() != "word") return;
      each_item(child.text(), [&](const std::string& says) { add_word(words, says, child.get("means")); });
    });
  }

  static void take(xml::Node node, std::string_view attribute, std::string& into) {
    if (node.has(attribute)) into = node.get(attribute);
  }

  void take_register(xml::Node root) {
    auto known = std::ranges::find(out_.all, root.get("name"), &Register::name);
    if (known == out_.all.end()) known = out_.all.insert(out_.all.end(), Register{.name = std::string(root.get("name"))});
    Register& made = *known;
    take(root, "element", made.element);
    take(root, "below", made.below);
    if (root.has("grid")) made.grid = root.get("grid") == "true";
    if (root.has("key")) {
      made.keys.clear();
      for (const std::string_view set : WordList(root.get("key"))) made.keys.push_back(parts_of(set, '+'));
    }
    if (root.has("also")) {
      made.also.clear();
      for (const std::string_view each : WordList(root.get("also"))) made.also.emplace_back(each);
    }
    spans_[&made - out_.all.data()] = tree_->span(root);
    root.each_element([&](xml::Node child) {
      if (child.name() == "called") {
        take_names(child, made.names);
      } else if (child.name() == "field" && !child.get("name").empty()) {
        take_field(child, made);
      } else {
        refuse(tree_->span(child), "element").with("name", std::string(child.name())).mend("element");
      }
    });
  }

  static std::vector<std::string> parts_of(std::string_view text, char mark) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find(mark, at), text.size());
      parts.emplace_back(text.substr(at, end - at));
      at = end + 1;
    }
    return parts;
  }

  static void take_names(xml::Node node, std::vector<Name>& names) {
    const Language language = language::language_of(node.get("lang"));
    each_item(node.text(), [&](const std::string& each) { add_name(names, language, each); });
  }

  void take_field(xml::Node node, Register& into) {
    auto known = std::ranges::find(into.fields, node.get("name"), &Field::name);
    const bool fresh = known == into.fields.end();
    if (fresh) known = into.fields.insert(into.fields.end(), Field{.name = std::string(node.get("name"))});
    Field& field = *known;
    if (node.has("at") || fresh) take_place(node.has("at") ? node.get("at") : "@" + field.name, field);
    const auto flag = [&](std::string_view name, bool& value) {
      if (node.has(name)) value = node.get(name) == "true";
    };
    flag("needed", field.needed);
    flag("spread", field.spread);
    flag("next", field.next);
    take(node, "axis", field.axis);
    take(node, "prefix", field.prefix);
    for (const std::string_view set : WordList(node.get("sets"))) {
      const std::size_t equals = std::min(set.find('='), set.size());
      field.sets.emplace_back(set.substr(0, equals), set.substr(std::min(equals + 1, set.size())));
    }
    node.each_element([&](xml::Node child) {
      if (child.name() == "called") take_names(child, field.names);
    });
    // What the organisation's documents print is a name too.
    for (const std::string_view key : WordList(node.get("labels"))) add_labels(key, field);
    take_words(node, field.words);
  }

  void add_labels(std::string_view key, Field& field) {
    for (const auto& [language, labels] : labels_) {
      if (const std::string* text = labels.find(key)) add_name(field.names, language, *text);
    }
  }

  /// `@no`, `^year`, `title`, `description/p`, `value[period]/@num`.
  static void take_place(std::string_view at, Field& field) {
    field.child = field.child_key = field.attribute = {};
    field.prose = false;
    field.of_parent = at.starts_with('^');
    if (field.of_parent || at.starts_with('@')) {
      field.attribute = at.substr(1);
      return;
    }
    const std::size_t slash = std::min(at.find('/'), at.size());
    std::string_view child = at.substr(0, slash);
    const std::string_view rest = at.substr(std::min(slash + 1, at.size()));
    if (const std::size_t bracket = child.find('['); bracket != std::string_view::npos) {
      field.child_key = child.substr(bracket + 1, child.size() - bracket - 2);
      child = child.substr(0, bracket);
    }
    field.child = child;
    field.prose = rest == "p";
    if (rest.starts_with('@')) field.attribute = rest.substr(1);
  }

  /// What the vocabulary knows of it.
  void complete(Register& made) {
    const Span span = spans_[&made - out_.all.data()];
    made.parent_type = made.below.empty() ? &plan::root_type() : plan::child_type(plan::root_type(), made.below);
    made.type = made.parent_type == nullptr ? nullptr : plan::child_type(*made.parent_type, made.element);
    if (made.type == nullptr) {
      refuse(span, "no-element").with("name", made.name).with("element", made.element);
      return;
    }
    for (Field& field : made.fields) {
      if (!made.grid && !find_type(made, field)) {
        refuse(span, "no-field").with("name", made.name).with("field", field.name).with("element", made.element);
      }
      if (field.type != nullptr) add_codes(field);
    }
  }

  static bool find_type(const Register& made, Field& field) {
    const plan::ElementType* holder = field.of_parent ? made.parent_type : made.type;
    if (!field.child.empty()) holder = plan::child_type(*holder, field.child);
    if (holder == nullptr) return false;
    if (field.attribute.empty()) return holder->content != plan::Content::empty;
    field.type = plan::find_attribute(*holder, field.attribute);
    return field.type != nullptr;
  }

  /// What codes are called, in every language.
  void add_codes(Field& field) {
    if (field.type->type != plan::ValueType::enumeration && field.type->type != plan::ValueType::enumerations) return;
    for (const std::string_view code : WordList(field.type->allowed)) {
      const auto add_new = [&](const std::string& says) {
        if (!says.empty() && std::ranges::find(field.words, normal(says), &Word::says) == field.words.end())
          field.words.push_back({normal(says), std::string(code)});
      };
      add_new(std::string(code));
      for (const auto& [language, messages] : messages_) add_new(messages.called(field.type->name, code));
    }
  }

  const templates::Files& files_;
  Diagnostics& found_;
  std::optional<xml::Tree> tree_;
  std::map<Language, templates::Labels> labels_, messages_;
  std::map<std::ptrdiff_t, Span> spans_;  ///< by the register's place
  Registers out_;
};

}  // namespace

Registers read_registers(const templates::Files& files, Diagnostics& found) {
  return Reader(files, found).read();
}

void check_registers(const templates::Files& files, Diagnostics& found) {
  (void)read_registers(files, found);
}

}  // namespace planverk::exchange
