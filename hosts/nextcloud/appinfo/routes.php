<?php

declare(strict_types=1);

// Every path below the first is a page of the same app.
return [
	'routes' => [
		['name' => 'page#index', 'url' => '/', 'verb' => 'GET'],
		[
			'name' => 'page#index',
			'postfix' => 'page',
			'url' => '/{path}',
			'verb' => 'GET',
			'requirements' => ['path' => '.+'],
			'defaults' => ['path' => ''],
		],
	],
];
