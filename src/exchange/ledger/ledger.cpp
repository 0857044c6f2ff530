#include "ledger/ledger.h"

namespace planverk::exchange::ledger {

bool operating(Form form, std::string_view account_class) {
  if (form == Form::kostra) return account_class == "1" || account_class == "3";
  return account_class >= "3" && account_class <= "8";
}

}  // namespace planverk::exchange::ledger
