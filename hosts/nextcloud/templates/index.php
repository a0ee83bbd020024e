<?php
/** @var array{config: array<string, mixed>, requestToken: string, color: string} $_ */
?>
<div id="account-security"
	data-config="<?php p(json_encode($_['config'], JSON_THROW_ON_ERROR)); ?>"
	data-requesttoken="<?php p($_['requestToken']); ?>"
	data-color="<?php p($_['color']); ?>"></div>
