/// Words in the normal form of document/dump.h, gathered run by run. Written again here from that description, so that
/// the reader shares nothing with what it checks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace planverk::test::pdf {

class Words {
 public:
  void add(std::string_view text);
  void space() { gap_ = true; }
  void open(std::string bracket) { brackets_.push_back(std::move(bracket)); }
  void close();
  std::string take();

 private:
  std::string out_;
  std::vector<std::string> brackets_;  ///< opened, but no word has come yet
  bool gap_ = false;
};

}  // namespace planverk::test::pdf
