#include "visit/visit.h"

#include <algorithm>
#include <string>

#include "content/text_string.h"
#include "content/words.h"
#include "decode/inflate.h"
#include "decode/stream.h"

namespace planverk::foreign {

namespace {

constexpr std::size_t most_nested = 512;  ///< libqpdf reads none deeper

class Visit {
 public:
  Visit(const File& file, const Document::Visitor& visit)
      : file_(file),
        visit_(visit),
        work_(file.limits().content_bytes + file.limits().content_ratio * file.bytes().size(),
              file.limits().stream_bytes),
        fonts_(work_) {}

  bool run(const Pages& pages) {
    for (std::size_t index = 0; index < pages.size(); ++index) {
      Words words(Words::Actual::beside);
      Runner(file_, fonts_, work_, words).page(pages.at(index));
      tell("page " + std::to_string(index + 1), words);
    }
    where_ = "trailer";
    walk(file_.trailer(), 0);
    for (const ObjectId& id : file_.survey().objects) {
      const Object object = file_.object(id);
      where_ = "object " + std::to_string(id.number);
      walk(object, 0);
      if (object.is_stream()) stream(object);
    }
    if (file_.survey().revisions > 0) old_editions();
    return !work_.spent() && file_.readable();
  }

 private:
  void tell(const std::string& where, const Words& words) {
    if (!words.words().empty()) visit_(where, words.words());
    for (const std::string& text : words.beside()) visit_(where, text);
  }

  /// Strings and names of an object and of what stands in it; what it refers to has its own turn.
  void walk(const Object& object, std::size_t depth) {
    if (depth > most_nested || (depth > 0 && object.id())) return;
    switch (object.kind()) {
      case Kind::string: {
        const std::string text = object.text();
        const std::string bytes = object.bytes();
        visit_(where_, text);
        if (bytes != text) visit_(where_, bytes);
        break;
      }
      case Kind::name:
        visit_(where_, object.name());
        break;
      case Kind::array:
        for (std::size_t index = 0; index < object.size(); ++index) walk(object.at(index), depth + 1);
        break;
      case Kind::dictionary:
      case Kind::stream:
        for (const std::string& key : object.keys()) {
          visit_(where_, key);
          walk(object.get(key), depth + 1);
        }
        break;
      default:
        break;
    }
  }

  void stream(const Object& object) {
    const Object type = object.get("/Type");
    // Their objects have been visited one by one.
    if (type.is_name("/ObjStm") || type.is_name("/XRef") || object.get("/Subtype").is_name("/Image")) return;
    if (const auto data = decoded(object, work_.next()); data && work_.take(data->size())) {
      visit_(where_, *data);
    }
    if (object.get("/Subtype").is_name("/Form") || object.get("/PatternType").integer() == 1) {
      Words words(Words::Actual::beside);
      Runner(file_, fonts_, work_, words).appearance(object);
      tell(where_, words);
    }
  }

  /// What later editions of the file have put out of use still stands in it.
  void old_editions() {
    const std::string_view bytes = file_.bytes();
    std::size_t at = 0;
    for (const std::size_t begin : file_.survey().streams) {
      if (begin < at) continue;
      where_ = "byte " + std::to_string(begin);
      syntax(bytes.substr(at, begin - at));
      const std::size_t end = std::min(bytes.find("endstream", begin), bytes.size());
      const std::string_view raw = bytes.substr(begin, end - begin);
      std::string data;
      inflate(raw, [&](std::string_view piece) {
        data += piece;
        return data.size() < work_.next();
      });
      const std::string_view plain = data.empty() ? raw : data;  // not deflated, or nothing that this undoes
      if (!work_.spend(plain.size())) return;
      visit_(where_, plain);
      syntax(plain);
      at = end;
    }
    where_ = "byte " + std::to_string(at);
    syntax(bytes.substr(at));
  }

  void syntax(std::string_view text) {
    Lexer lexer(text);
    Instruction instruction;
    while (lexer.next(instruction)) {
      for (const Operand& operand : instruction.operands) strings(operand);
    }
  }

  void strings(const Operand& operand) {
    if (operand.is(Operand::Kind::string)) {
      const std::string text = text_string(operand.text);
      visit_(where_, text);
      if (text != operand.text) visit_(where_, operand.text);
    }
    for (const Operand& item : operand.items) strings(item);
  }

  const File& file_;
  const Document::Visitor& visit_;
  Work work_;
  Fonts fonts_;
  std::string where_;
};

}  // namespace

bool visit_strings(const File& file, const Pages& pages, const Document::Visitor& visit) {
  return Visit(file, visit).run(pages);
}

}  // namespace planverk::foreign
